package coop.meent.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.web.Secrets;
import coop.meent.testkit.MovableClock;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Who may listen, and what comes down the line.
@TwoPlugins
class StreamsTest {
    private static final String CRATES = "/orchard/crates";

    private static String address(String ticket) {
        return "/live?t=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8);
    }

    private static String ticket(Site site) {
        return site.get(CRATES).html().select("#crates").attr("data-live");
    }

    @Test
    void a_page_without_scripts_is_read_again_every_so_often(Site site) {
        var page = site.get(CRATES).html();

        assertThat(page.select("head noscript").html()).contains("refresh").contains("30");
        assertThat(page.select("#crates").attr("aria-live")).isEqualTo("polite");
        assertThat(page.select("script[src*=live]")).hasSize(1);
        assertThat(site.get("/fr" + CRATES).html().select("#crates").attr("data-fragment"))
                .isEqualTo("/fr" + CRATES + "/now");
    }

    @Test
    void only_who_was_shown_a_page_may_listen(Site site) {
        var mine = ticket(site);

        assertThat(site.get("/live").status()).isEqualTo(404);
        assertThat(site.get("/live?t=orchard/crates").status()).isEqualTo(404);
        assertThat(site.get(address(mine.replace("crates", "cellar"))).status()).isEqualTo(404);
        assertThat(site.get(address(mine) + "&t=" + "x").status()).isEqualTo(404);
        assertThat(site.visitor().post(address(mine)).status()).isEqualTo(405);
    }

    @Test
    void a_stream_carries_numbers_and_no_proxy_keeps_them(Site site) throws Exception {
        site.mandate("An Peeters", site.organisation("Pluk", true), "REPRESENTATIVE");
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(site.address().resolve(address(ticket(site))))
                            .header("Accept-Encoding", "gzip")
                            .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            var headers = answer.headers();

            assertThat(headers.firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store, no-transform");
            assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
            assertThat(headers.firstValue("Content-Encoding")).isEmpty();
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                site.as("An Peeters").post(CRATES);
                assertThat(next(lines)).isEqualTo("event: t0");
                assertThat(next(lines)).matches("data: \\d+");
            }
        }
    }

    /// The readers are bare sockets: they weigh next to nothing beside what holds their streams.
    @Test
    void three_hundred_streams_are_light(Site site) throws IOException {
        var ticket = ticket(site);
        try (var crowd = new Crowd(site.address(), address(ticket))) {
            crowd.grow(10);
            long before = heap();
            crowd.grow(300);
            long kilobytes = (heap() - before) / 1_000;
            System.out.println("300 streams: " + kilobytes + " KB of heap");

            assertThat(kilobytes).isLessThan(25_000);
        }
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String next(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (line.isEmpty() || line.startsWith(":")) {
            line = lines.readLine();
        }
        return line;
    }

    @Test
    void a_ticket_is_signed_and_lasts_a_day() {
        var clock = MovableClock.at("2026-05-01T12:00");
        var tickets = new Tickets(new Secrets(new byte[32]), clock);
        var signed = tickets.sign("orchard", "harvest:7", 12);

        assertThat(tickets.read(signed))
                .get()
                .returns("orchard", Ticket::plugin)
                .returns("orchard/harvest:7", Ticket::topic)
                .returns(12L, Ticket::version);
        assertThat(tickets.read(signed.replace("~12~", "~13~"))).isEmpty();
        clock.forward(Duration.ofHours(25));
        assertThat(tickets.read(signed)).isEmpty();
    }

    @Test
    void there_are_so_many_seats_and_so_many_for_one_network() {
        var room = new Room(3, 2);

        assertThat(room.enter("192.0.2.1")).isTrue();
        assertThat(room.enter("192.0.2.1")).isTrue();
        assertThat(room.enter("192.0.2.1")).isFalse();
        assertThat(room.enter("192.0.2.2")).isTrue();
        assertThat(room.enter("192.0.2.3")).isFalse();
        room.leave("192.0.2.1");
        assertThat(room.enter("192.0.2.3")).isTrue();
        assertThat(room.sitting()).isEqualTo(3);
    }
}
