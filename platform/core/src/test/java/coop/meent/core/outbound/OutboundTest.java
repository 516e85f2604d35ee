package coop.meent.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Outbound;
import coop.meent.api.Outbound.Request;
import coop.meent.api.OutboundException;
import coop.meent.api.OutboundException.Why;
import coop.meent.api.UndeclaredException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.X509ExtendedTrustManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {
    private static final String LOCAL = "localhost";
    private static final String LOCAL_NAMES = "toys.test,other.test,my.house.test";
    private static final InetAddress[] HERE = {InetAddress.getLoopbackAddress()};
    private static final String PUBLIC = "93.184.215.14";

    private OtherMachine machine;

    @BeforeEach
    void start() throws Exception {
        machine = OtherMachine.overHttp();
    }

    @AfterEach
    void stop() {
        machine.close();
    }

    private static Outbound plugin(String allowed, Names names, X509ExtendedTrustManager trust) {
        var terms = new WayOut.Terms(Duration.ofSeconds(5), 1_000_000);
        return plugin(allowed, names, trust, terms);
    }

    private static Outbound plugin(
            String allowed, Names names, X509ExtendedTrustManager trust, WayOut.Terms terms) {
        var surroundings =
                new WayOut.Surroundings(
                        AllowedHosts.of(allowed),
                        "Meent (+https://meent.test)",
                        terms,
                        names,
                        trust);
        return new WayOut(surroundings).of("toys", List.of((LOCAL + "," + LOCAL_NAMES).split(",")));
    }

    private static Outbound allowed() {
        return plugin(LOCAL, InetAddress::getAllByName, WayOut.usualTrust());
    }

    private static Outbound strict() {
        return plugin("", InetAddress::getAllByName, WayOut.usualTrust());
    }

    private static void refused(ThrowingCallable asking, Why why) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        OutboundException.class, it -> assertThat(it.why()).isEqualTo(why));
    }

    @Test
    void an_answer_comes_back_and_the_other_machine_hears_who_asked() throws Exception {
        var answer = allowed().get(machine.at("http", LOCAL, "/rates?day=1%202"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("hello");
        assertThat(machine.hits)
                .containsExactly(
                        "GET /rates?day=1%%202 localhost:%d Meent (+https://meent.test)"
                                .formatted(machine.port()));
    }

    @Test
    void what_is_sent_arrives_and_the_platforms_headers_stay_the_platforms() throws Exception {
        var request =
                Request.post(machine.at("http", LOCAL, "/echo"), "{\"a\":1}")
                        .with("Host", "bank.example.org")
                        .with("User-Agent", "somebody else");

        assertThat(allowed().send(request).text()).isEqualTo("{\"a\":1}");
        assertThat(machine.hits.getFirst()).contains("POST /echo localhost:", "Meent (+");
    }

    @Test
    void who_declares_every_host_still_gets_to_no_address_of_the_local_network() throws Exception {
        var everywhere =
                new WayOut.Surroundings(
                        AllowedHosts.of(LOCAL + ",127.0.0.1"),
                        "Meent",
                        new WayOut.Terms(Duration.ofSeconds(5), 1_000_000),
                        InetAddress::getAllByName,
                        WayOut.usualTrust());
        var plugin = new WayOut(everywhere).of("toys", List.of("*"));

        refused(() -> plugin.get(machine.at("http", LOCAL, "/")), Why.REFUSED);
        refused(() -> plugin.get(URI.create("https://localhost/")), Why.REFUSED);
        refused(() -> plugin.get(URI.create("https://127.0.0.1/")), Why.REFUSED);
        refused(() -> plugin.get(URI.create("https://[::1]/")), Why.REFUSED);
        refused(() -> plugin.get(URI.create("https://169.254.169.254/latest/")), Why.REFUSED);
        assertThat(machine.hits).isEmpty();
    }

    @Test
    void a_host_that_is_not_declared_is_not_spoken_to() throws Exception {
        var plugin = plugin("nobody.test", InetAddress::getAllByName, WayOut.usualTrust());

        assertThatThrownBy(() -> plugin.get(URI.create("http://nobody.test/")))
                .isInstanceOf(UndeclaredException.class)
                .hasMessage(
                        "toys speaks to nobody.test, which capabilities.hosts in its plugin.json does not name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://169.254.169.254/latest",
                "https://localhost@evil.test/",
                "file:///etc/passwd",
                "/relative"
            })
    void an_address_instead_of_a_declared_name_is_refused(String address) throws Exception {
        var plugin = strict();

        assertThatThrownBy(() -> plugin.get(URI.create(address)))
                .isInstanceOfAny(UndeclaredException.class, IllegalArgumentException.class);
    }

    @Test
    void a_name_that_leads_to_this_machine_is_refused_without_one_hit() throws Exception {
        var plugin = strict();
        var mixed =
                plugin(
                        "",
                        _ ->
                                new InetAddress[] {
                                    InetAddress.getByName(PUBLIC), InetAddress.getLoopbackAddress()
                                },
                        WayOut.usualTrust());

        refused(() -> plugin.get(URI.create("https://localhost/")), Why.REFUSED);
        refused(() -> plugin.get(machine.at("https", LOCAL, "/")), Why.REFUSED);
        refused(() -> plugin.get(machine.at("http", LOCAL, "/")), Why.REFUSED);
        refused(() -> mixed.get(URI.create("https://toys.test/")), Why.REFUSED);
        assertThat(machine.hits).isEmpty();
    }

    @Test
    void the_name_is_asked_for_once_and_cannot_lead_elsewhere_afterwards() throws Exception {
        var asked = new AtomicInteger();
        Names turning =
                _ -> {
                    boolean first = asked.incrementAndGet() == 1;
                    return new InetAddress[] {
                        first ? InetAddress.getLoopbackAddress() : InetAddress.getByName(PUBLIC)
                    };
                };
        var plugin = plugin("toys.test", turning, WayOut.usualTrust());

        assertThat(plugin.get(machine.at("http", "toys.test", "/")).text()).isEqualTo("hello");
        assertThat(asked).hasValue(1);
        assertThat(machine.hits.getFirst()).contains("toys.test:" + machine.port());
    }

    @Test
    void over_tls_the_certificate_must_name_the_declared_host(@TempDir Path folder)
            throws Exception {
        var certificate = OtherMachine.certificateFor("dns:toys.test,dns:*.house.test", folder);
        try (var safe = OtherMachine.overTls(certificate)) {
            var plugin = plugin(LOCAL_NAMES, _ -> HERE, certificate.trust());

            assertThat(plugin.get(safe.at("https", "toys.test", "/")).text()).isEqualTo("hello");
            assertThat(plugin.get(safe.at("https", "my.house.test", "/")).status()).isEqualTo(200);
            refused(() -> plugin.get(safe.at("https", "other.test", "/")), Why.UNREACHABLE);
            assertThat(safe.hits).hasSize(2);
        }
    }

    @Test
    void a_certificate_for_the_address_is_none_for_the_name(@TempDir Path folder) throws Exception {
        var certificate = OtherMachine.certificateFor("ip:127.0.0.1", folder);
        try (var safe = OtherMachine.overTls(certificate)) {
            var plugin = plugin(LOCAL_NAMES, _ -> HERE, certificate.trust());

            refused(() -> plugin.get(safe.at("https", "toys.test", "/")), Why.UNREACHABLE);
            assertThat(safe.hits).isEmpty();
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused(@TempDir Path folder) throws Exception {
        var certificate = OtherMachine.certificateFor("dns:toys.test", folder);
        try (var safe = OtherMachine.overTls(certificate)) {
            var plugin = plugin(LOCAL_NAMES, _ -> HERE, WayOut.usualTrust());

            refused(() -> plugin.get(safe.at("https", "toys.test", "/")), Why.UNREACHABLE);
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
        var answer = allowed().get(machine.at("http", LOCAL, "/elsewhere"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).containsKey("location");
        assertThat(machine.hits).hasSize(1);
    }

    @Test
    void an_answer_of_two_megabytes_is_refused() throws Exception {
        var plugin = allowed();

        refused(() -> plugin.get(machine.at("http", LOCAL, "/long")), Why.TOO_LARGE);
    }

    @Test
    void an_answer_that_never_ends_is_left_in_time() throws Exception {
        var terms = new WayOut.Terms(Duration.ofMillis(300), 1_000_000);
        var plugin = plugin(LOCAL, InetAddress::getAllByName, WayOut.usualTrust(), terms);

        refused(() -> plugin.get(machine.at("http", LOCAL, "/late")), Why.TOO_SLOW);
    }

    @Test
    void a_machine_that_is_not_there_is_said_to_be_out_of_reach() throws Exception {
        int port = machine.port();
        var plugin = allowed();
        machine.close();

        refused(() -> plugin.get(URI.create("http://localhost:" + port)), Why.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "198.19.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fc00::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "3fff::1"
            })
    void what_belongs_to_a_network_of_ones_own_is_not_public(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, "172.32.0.1", "198.20.0.1", "2a00:1450::1", "2606:2800::1"})
    void what_anybody_reaches_is(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
