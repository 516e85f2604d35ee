package coop.meent.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.pdfbox.Loader;

/// Measures how soon a collection of some hundred pages is there as a paper.
final class LongPaper {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1/knowledge";
    private static final int ARTICLES = 50;
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Programs programs;
    private final String token;

    /// @param token of somebody who may write in the first collection
    LongPaper(URI site, String token) {
        this.programs = new Programs(site);
        this.token = token;
    }

    void measure() throws IOException {
        for (int i = 1; i <= ARTICLES; i++) {
            var article =
                    "{\"collection\": 1, \"title\": \"Artikel nummer %d\", \"body\": \"%s\", \"show\": true}"
                            .formatted(i, text());
            programs.post(token, API + "/articles", article);
        }
        for (int time = 1; time <= TIMES; time++) {
            long begin = System.nanoTime();
            var begun = programs.post(token, API + "/collections/1/papers", "{}");
            var file = made(API + "/papers/" + JSON.readTree(begun.body()).path("id").asLong());
            double seconds = (System.nanoTime() - begin) / 1e9;
            try (var document = Loader.loadPDF(file)) {
                System.out.printf(
                        "paper of %d pages, time %d %6.1f s (bar: 8 s)%n",
                        document.getNumberOfPages(), time, seconds);
            }
        }
    }

    private byte[] made(String paper) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!read(paper).path("file").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no file: " + read(paper));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return programs.file(token, paper + "/file");
    }

    private JsonNode read(String paper) throws IOException {
        return JSON.readTree(programs.get(token, paper).body());
    }

    private static String text() {
        var passage = "De algemene vergadering beslist over de rekening en het dividend. ";
        return ("## Deel\\n\\n" + passage.repeat(8) + "\\n\\n- een\\n- **twee**\\n\\n").repeat(12);
    }
}
