package coop.meent.testkit.promises;

import coop.meent.testkit.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/// What a person takes along from a site: a zip, which only a program of its own can read.
public final class Takeout {
    private Takeout() {}

    /// {@return what proves that somebody is who they are}
    static String proof() {
        return "{\"password\": \"%s\"}".formatted(Site.PASSWORD);
    }

    /// {@return the text of each file}
    public static Map<String, String> of(Site site, String email) {
        try (var office = site.office();
                var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(site.address().resolve("/api/v1/me/data/download"))
                            .header(
                                    "Authorization",
                                    "Bearer " + office.people().commands().createToken(email))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(proof()))
                            .build();
            return unzipped(client.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
