package coop.meent.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.meent.core.people.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The API of a site that runs, for people who each have a token.
final class Programs {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI site;

    Programs(URI site) {
        this.site = site;
    }

    /// {@return tokens of so many new people}
    static List<String> people(Handle db, int number) {
        var tokens = Stream.generate(() -> "bench-" + UUID.randomUUID()).limit(number).toList();
        var batch =
                db.prepareBatch(
                        """
                        WITH new AS (
                            INSERT INTO core.person (name, email, email_norm, confirmed_at)
                            VALUES (:token, :token || '@bench.test', :token || '@bench.test', now())
                            RETURNING id)
                        INSERT INTO core.api_token (token_hash, person, name, created_at, expires_at)
                        SELECT :hash, id, 'bench', now(), now() + interval '1 day' FROM new
                        """);
        tokens.forEach(it -> batch.bind("token", it).bind("hash", Tokens.hash(it)).add());
        batch.execute();
        return tokens;
    }

    HttpResponse<String> get(String token, String path) {
        return sent(asked(token, path).build());
    }

    byte[] file(String token, String path) {
        return sent(asked(token, path).build(), BodyHandlers.ofByteArray()).body();
    }

    /// {@return the answer to a request that changes something}
    ///
    /// @param key under which it is carried out once
    HttpResponse<String> post(String token, String path, String body, String key) {
        return sent(
                asked(token, path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /// {@return the same under a key of its own, of which it is known that it goes well}
    HttpResponse<String> post(String token, String path, String body) {
        var answer = post(token, path, body, UUID.randomUUID().toString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder asked(String token, String path) {
        return HttpRequest.newBuilder(site.resolve(path))
                .timeout(BOUND)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        return sent(request, BodyHandlers.ofString(UTF_8));
    }

    private <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException failure) {
            throw new IllegalStateException(request.uri() + " does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
