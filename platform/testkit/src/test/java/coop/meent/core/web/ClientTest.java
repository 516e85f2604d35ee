package coop.meent.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who somebody is for the site: the address by which it counts, and which no header makes up.
class ClientTest {
    private static final String FOR = "X-Forwarded-For";

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.7", "127.0.0.2", "128."})
    void nobody_but_a_trusted_proxy_says_who_somebody_is(String trusted) throws Exception {
        var seen = seen(trusted, FOR, "203.0.113.7", "X-Forwarded-Proto", "https");

        assertThat(seen).containsExactly("127.0.0.1", "127.0.0.1", "false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    127.0.0.1            | 203.0.113.7                       | 203.0.113.7
                    127.                 | 203.0.113.7                       | 203.0.113.7
                    10.0.0.7, 127.0.0.1  | 203.0.113.7, 10.0.0.7             | 203.0.113.7
                    127.0.0.1            | 198.51.100.1, 203.0.113.7         | 203.0.113.7
                    127.0.0.1            | 127.0.0.1, 203.0.113.7, 127.0.0.1 | 203.0.113.7
                    127.0.0.1, ::1       | 203.0.113.7, 0:0:0:0:0:0:0:1      | 203.0.113.7
                    127.0.0.1, fd00:     | 203.0.113.7, [fd00::4]            | 203.0.113.7
                    127.0.0.1            | 127.0.0.1                         | 127.0.0.1
                    127.0.0.1            | ', ,'                             | 127.0.0.1
                    """)
    void it_is_the_last_whom_no_trusted_proxy_speaks_for(
            String trusted, String said, String address) throws Exception {
        assertThat(seen(trusted, FOR, said).getFirst()).isEqualTo(address);
    }

    @Test
    void a_line_of_the_client_stands_before_that_of_the_proxy() throws Exception {
        assertThat(seen("127.0.0.1", FOR, "198.51.100.1", FOR, "203.0.113.7").getFirst())
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::9",
        "2001:db8::1, 2001:db8:0:0:a:b:c:d",
        "[2001:db8::1], 2001:db8::ffff"
    })
    void a_home_is_one_however_its_addresses_are_written(String one, String other)
            throws Exception {
        assertThat(network(one)).isEqualTo(network(other)).isNotEqualTo(network("2001:db8:9::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "203.0.113.7:4711", "not::one", "_hidden"})
    void what_is_no_address_counts_as_it_is_written(String said) throws Exception {
        assertThat(network(said)).isEqualTo(said);
    }

    @Test
    void a_trusted_proxy_says_whether_the_line_is_safe() throws Exception {
        assertThat(seen("127.0.0.1", "X-Forwarded-Proto", "https").getLast()).isEqualTo("true");
        assertThat(seen("127.0.0.1", "X-Forwarded-Proto", "http").getLast()).isEqualTo("false");
        assertThat(seen("127.0.0.1").getLast()).isEqualTo("false");
    }

    private static String network(String said) throws Exception {
        return seen("127.0.0.1", FOR, said).get(1);
    }

    /// {@return address, network and whether the line is safe, of a request with these headers}
    private static List<String> seen(String trusted, String... headers)
            throws IOException, InterruptedException {
        var client = new Client(trusted);
        var server =
                Javalin.create(it ->
                        it.routes.get(
                                "/",
                                ctx ->
                                        ctx.result(
                                                String.join(
                                                        "\n",
                                                        client.address(ctx),
                                                        client.network(ctx),
                                                        "" + client.secure(ctx)))));
        server.start("127.0.0.1", 0);
        try (var browser = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return browser.send(request.build(), BodyHandlers.ofString()).body().lines().toList();
        } finally {
            server.stop();
        }
    }
}
