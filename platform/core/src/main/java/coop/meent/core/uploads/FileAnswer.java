package coop.meent.core.uploads;

import coop.meent.api.FileKind;
import coop.meent.api.StoredFile;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Answers with a file, whole or in part, and lets no browser take it for a page of ours.
///
/// @param file what it is
/// @param mediaType of what is sent
/// @param tag changes with the bytes
/// @param bytes where they lie
record FileAnswer(StoredFile file, String mediaType, String tag, Path bytes) {
    private static final int BUFFER = 65_536;
    private static final String POLICY =
            "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'; sandbox";

    void to(Context ctx) throws IOException {
        try (var content = FileChannel.open(bytes)) {
            headers(ctx);
            if (known(ctx)) {
                ctx.res().setStatus(HttpStatus.NOT_MODIFIED.getCode());
                return;
            }
            long size = content.size();
            switch (asked(ctx, size)) {
                case ByteRange.Whole _ -> send(ctx, content, new ByteRange.Part(0, size - 1));
                case ByteRange.Beyond _ -> {
                    ctx.res().setHeader(Header.CONTENT_RANGE, "bytes */" + size);
                    ctx.status(HttpStatus.RANGE_NOT_SATISFIABLE);
                }
                case ByteRange.Part part -> {
                    ctx.res().setHeader(Header.CONTENT_RANGE, said(part, size));
                    ctx.status(HttpStatus.PARTIAL_CONTENT);
                    send(ctx, content, part);
                }
            }
        }
    }

    private static String said(ByteRange.Part part, long size) {
        return "bytes %d-%d/%d".formatted(part.first(), part.last(), size);
    }

    private void headers(Context ctx) {
        var answer = ctx.res();
        answer.setHeader(Header.CACHE_CONTROL, "private, no-cache");
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader(Header.CONTENT_DISPOSITION, disposition());
        answer.setHeader(Header.ACCEPT_RANGES, "bytes");
        answer.setHeader(Header.ETAG, tag);
        // the usual one of pages would be added to it
        answer.setCharacterEncoding((String) null);
        answer.setContentType(mediaType);
    }

    private String disposition() {
        boolean shown =
                file.kind() == FileKind.IMAGE
                        || file.kind() == FileKind.AUDIO
                        || file.kind() == FileKind.VIDEO;
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                        shown ? "inline" : "attachment",
                        file.name().replaceAll("[^A-Za-z0-9._ -]", "_"),
                        URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private boolean known(Context ctx) {
        var tags = ctx.header(Header.IF_NONE_MATCH);
        return tags != null
                && Arrays.stream(tags.split(","))
                        .map(it -> it.strip().replaceFirst("^W/", ""))
                        .anyMatch(it -> it.equals(tag) || it.equals("*"));
    }

    // a part is only worth something to whoever has the rest of the same file
    private ByteRange asked(Context ctx, long size) {
        var range = ctx.header(Header.RANGE);
        var onlyIf = ctx.header(Header.IF_RANGE);
        if (range == null || !ctx.method().name().equals("GET")) {
            return new ByteRange.Whole();
        }
        boolean same = onlyIf == null || onlyIf.strip().equals(tag);
        return same ? ByteRange.of(range, size) : new ByteRange.Whole();
    }

    private static void send(Context ctx, FileChannel content, ByteRange.Part part)
            throws IOException {
        HttpServletResponse answer = ctx.res();
        answer.setContentLengthLong(part.length());
        if (ctx.method().name().equals("HEAD")) {
            return;
        }
        answer.setStatus(ctx.statusCode());
        content.position(part.first());
        var buffer = ByteBuffer.allocate(BUFFER);
        long left = part.length();
        var out = answer.getOutputStream();
        while (left > 0) {
            buffer.clear().limit((int) Math.min(BUFFER, left));
            int read = content.read(buffer);
            if (read < 0) {
                throw new IOException("a file is shorter than it was");
            }
            out.write(buffer.array(), 0, read);
            left -= read;
        }
    }
}
