package coop.meent.soirees.recordings;

import coop.meent.api.Problem;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The captions of a form: what was typed, or the file that was chosen in its place.
record CaptionParts(String text, List<Problem> problems) {
    private static final String FIELD = "captionsFile";
    private static final int LARGEST = 2_000_000;

    static CaptionParts of(Context ctx) {
        var typed = Asked.sent(ctx, Captions.FIELD);
        var file = ctx.uploadedFile(FIELD);
        if (file == null || file.size() == 0) {
            return new CaptionParts(typed, List.of());
        }
        return file.size() > LARGEST
                ? new CaptionParts(
                        typed, List.of(Problem.of(FIELD, "recordings.problem.vtt.large")))
                : read(typed, file);
    }

    private static CaptionParts read(String typed, UploadedFile file) {
        try (var in = file.content()) {
            var bytes = ByteBuffer.wrap(in.readAllBytes());
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new CaptionParts(Asked.clean(text), List.of());
        } catch (CharacterCodingException foreign) {
            return new CaptionParts(
                    typed, List.of(Problem.of(FIELD, "recordings.problem.vtt.utf8")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
