package coop.meent.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A folder that somebody sends or gets, by the API.
final class Parcel {
    private final Caller caller;
    private final Path folder;

    /// @param folder for files on their way
    Parcel(Caller caller, Path folder) {
        this.caller = caller;
        this.folder = folder;
    }

    static Path zip(Path file, Map<String, byte[]> content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var it : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// {@return what is in a zip, by path}
    static SortedMap<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var content = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                content.put(it.getName(), zip.readAllBytes());
            }
        }
        return content;
    }

    /// {@return what is answered to a folder}
    Answer send(long collection, Map<String, byte[]> content) throws IOException {
        return send(collection, zip(folder.resolve("map.zip"), content));
    }

    Answer send(long collection, Path file) {
        return caller.upload(
                "/api/v1/knowledge/collections/" + collection + "/imports", Map.of("folder", file));
    }

    /// {@return the id of a folder that lies ready}
    long sent(long collection, Path file) {
        return send(collection, file).expect(201).json().path("id").asLong();
    }

    long sent(long collection, Map<String, byte[]> content) throws IOException {
        return send(collection, content).expect(201).json().path("id").asLong();
    }

    JsonNode read(long id) {
        return caller.get("/api/v1/knowledge/imports/" + id).expect(200).json();
    }

    /// {@return the remarks, as `path:line key`}
    List<String> remarks(long id) {
        var all = new ArrayList<String>();
        var next = "0";
        while (!next.isEmpty()) {
            var path = "/api/v1/knowledge/imports/" + id + "/remarks?after=" + next;
            var answer = caller.get(path).expect(200).json();
            answer.path("items").forEach(it -> all.add(remark(it)));
            next = answer.path("next").isNull() ? "" : answer.path("next").asText();
        }
        return all;
    }

    private static String remark(JsonNode it) {
        assertThat(it.path("message").asText()).doesNotContain("exchange.", "{");
        var line = it.path("line").isNull() ? "" : ":" + it.path("line").asInt();
        return it.path("path").asText() + line + " " + it.path("key").asText();
    }

    Answer bring(long id, boolean show) {
        return caller.send(
                "POST", "/api/v1/knowledge/imports/" + id + "/bring", "{\"show\": " + show + "}");
    }

    /// {@return the zip of a collection}
    byte[] export(long collection, boolean drafts) throws IOException, InterruptedException {
        var path = "/api/v1/knowledge/collections/" + collection + "/markdown";
        return caller.file(path + (drafts ? "?drafts=1" : ""));
    }
}
