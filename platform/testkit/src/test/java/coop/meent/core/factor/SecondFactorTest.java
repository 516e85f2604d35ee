package coop.meent.core.factor;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do with their own second factor.
@MeentTest(plugins = {})
class SecondFactorTest {
    private static final String PASSWORD = Site.PASSWORD;

    @BeforeEach
    void later(Site site) {
        // every test begins with a step whose code nobody has used, and with no failure counted
        site.clock().forward(Duration.ofMinutes(20));
    }

    @Test
    void it_is_set_up_with_a_first_code_and_gives_ten_recovery_codes(Site site) {
        var an = site.asWeak("An Peeters");
        var page = an.get("/me/factor").expect(200);
        var phone = Phone.reading(page, site.clock());
        assertThat(page.html().select("svg.qr")).hasSize(1);
        assertThat(page.html().select("input#code").attr("autocomplete"))
                .isEqualTo("one-time-code");
        assertThat(page.html().select("input#code").attr("inputmode")).isEqualTo("numeric");
        var sealed = "sealed=" + Phone.sealed(page);

        var refused = an.post("/me/factor", sealed, "code=000000");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Phone.sealed(refused)).isEqualTo(Phone.sealed(page));
        var done = an.post("/me/factor", sealed, "code=" + phone.code()).expect(200);

        assertThat(Phone.codes(done)).hasSize(10).doesNotHaveDuplicates();
        assertThat(an.get("/me/factor").text()).contains("10");
        assertThat(Told.audited(site, "An Peeters")).containsExactly("factor.set");
        assertThat(Told.subjects(site, "An Peeters")).contains("Je tweede stap staat aan");
        assertThat(an.post("/me/factor", sealed, "code=" + phone.code()).status()).isEqualTo(303);
    }

    @Test
    void neither_the_secret_nor_a_recovery_code_can_be_read_in_the_database(Site site) {
        var bea = site.asWeak("Bea Smet");
        var page = bea.get("/me/factor").expect(200);
        var phone = Phone.reading(page, site.clock());
        var done = bea.post("/me/factor", "sealed=" + Phone.sealed(page), "code=" + phone.code());

        assertThat(Told.factors(site))
                .doesNotContain(phone.secret().hex())
                .doesNotContain(Phone.codes(done).getFirst())
                .doesNotContain(RecoveryCodes.plain(Phone.codes(done).getFirst()));
    }

    @Test
    void a_password_alone_opens_nothing_any_more(Site site) {
        var phone = Phone.setUp(site.asWeak("Cas Maes"), site.clock());
        site.clock().forward(Duration.ofMinutes(1));

        var cas = site.visitor();
        var led =
                cas.post(
                        "/login",
                        "email=" + Site.email("Cas Maes"),
                        "password=" + PASSWORD,
                        "next=/me/access");
        assertThat(led.location()).isEqualTo("/sign-in/code?next=%2Fme%2Faccess");
        assertThat(cas.get("/me").location()).isEqualTo("/sign-in/code?next=%2Fme");
        assertThat(cas.get("/me/factor").status()).isEqualTo(303);
        assertThat(cas.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(cas.post("/me/tokens", "name=Sluipweg").status()).isEqualTo(303);
        assertThat(cas.get("/sign-in/code").text()).contains("Nog één stap");

        assertThat(cas.post("/sign-in/code", "code=000000").status()).isEqualTo(422);
        var in = cas.post("/sign-in/code", "code=" + phone.code(), "next=/me/access");
        assertThat(in.location()).isEqualTo("/me/access");
        assertThat(cas.get("/me").status()).isEqualTo(200);
    }

    @Test
    void this_step_and_the_one_before_are_taken_and_no_other(Site site) {
        var phone = Phone.setUp(site.asWeak("Dirk Nys"), site.clock());
        site.clock().forward(Duration.ofMinutes(10));

        assertThat(tried(site, "Dirk Nys", phone.code(1))).isEqualTo(422);
        assertThat(tried(site, "Dirk Nys", phone.code(-2))).isEqualTo(422);
        assertThat(tried(site, "Dirk Nys", phone.code(-1))).isEqualTo(303);
        assertThat(tried(site, "Dirk Nys", phone.code(-1))).isEqualTo(422);
        assertThat(tried(site, "Dirk Nys", phone.code())).isEqualTo(303);
        assertThat(tried(site, "Dirk Nys", phone.code())).isEqualTo(422);
        assertThat(tried(site, "Dirk Nys", phone.code(-1))).isEqualTo(422);
    }

    @Test
    void one_code_lets_one_of_many_in_who_come_at_once(Site site) throws Exception {
        var phone = Phone.setUp(site.asWeak("Eva Bols"), site.clock());
        site.clock().forward(Duration.ofMinutes(1));
        var halves = new ArrayList<Caller>();
        for (int i = 0; i < 4; i++) {
            halves.add(half(site, "Eva Bols"));
        }
        halves.forEach(Caller::formToken);

        assertThat(atOnce(halves, phone.code())).containsExactlyInAnyOrder(303, 422, 422, 422);
    }

    @Test
    void five_wrong_codes_are_enough_for_a_while(Site site) {
        var phone = Phone.setUp(site.asWeak("Fons Claes"), site.clock());
        site.clock().forward(Duration.ofMinutes(20));
        var fons = half(site, "Fons Claes");

        for (int i = 0; i < 5; i++) {
            assertThat(fons.post("/sign-in/code", "code=00000" + i).status()).isEqualTo(422);
        }
        assertThat(fons.post("/sign-in/code", "code=" + phone.code()).status()).isEqualTo(429);
        site.clock().forward(Duration.ofMinutes(4));
        assertThat(fons.post("/sign-in/code", "code=" + phone.code()).status()).isEqualTo(303);
    }

    @Test
    void whoever_waits_too_long_at_the_second_door_begins_again(Site site) {
        var phone = Phone.setUp(site.asWeak("Gie Mertens"), site.clock());
        var gie = half(site, "Gie Mertens");
        site.clock().forward(Duration.ofMinutes(16));

        assertThat(gie.post("/sign-in/code", "code=" + phone.code()).location())
                .isEqualTo("/login");
    }

    @Test
    void a_recovery_code_works_once_however_it_is_typed(Site site) {
        var hilde = site.asWeak("Hilde Wuyts");
        var page = hilde.get("/me/factor");
        var phone = Phone.reading(page, site.clock());
        var codes =
                Phone.codes(
                        hilde.post(
                                "/me/factor",
                                "sealed=" + Phone.sealed(page),
                                "code=" + phone.code()));

        var typed = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(tried(site, "Hilde Wuyts", typed)).isEqualTo(303);
        assertThat(tried(site, "Hilde Wuyts", codes.getFirst())).isEqualTo(422);
        assertThat(Told.subjects(site, "Hilde Wuyts")).contains("Een herstelcode is gebruikt");
        assertThat(Told.audited(site, "Hilde Wuyts")).contains("factor.recovery.used");
    }

    @Test
    void new_codes_end_the_old_ones_and_another_phone_ends_the_first(Site site) {
        var ilse = site.asWeak("Ilse Raes");
        var first = Phone.setUp(ilse, site.clock());
        site.clock().forward(Duration.ofMinutes(1));
        var codes = Phone.codes(ilse.post("/me/factor/codes", "code=" + first.code()).expect(200));
        assertThat(codes).hasSize(10);

        var page = ilse.post("/me/factor/other", "code=" + codes.getFirst()).expect(200);
        var second = Phone.reading(page, site.clock());
        site.clock().forward(Duration.ofMinutes(1));
        ilse.post("/me/factor", "sealed=" + Phone.sealed(page), "code=" + second.code())
                .expect(200);

        site.clock().forward(Duration.ofMinutes(1));
        assertThat(tried(site, "Ilse Raes", first.code())).isEqualTo(422);
        assertThat(tried(site, "Ilse Raes", codes.get(1))).isEqualTo(422);
        assertThat(tried(site, "Ilse Raes", second.code())).isEqualTo(303);
    }

    @Test
    void it_is_switched_off_with_a_code_and_weakens_what_it_had_made_strong(Site site) {
        var jan = site.asWeak("Jan Pauwels");
        var phone = Phone.setUp(jan, site.clock());
        assertThat(jan.get("/api/v1/me/factor").json().path("strong").asBoolean()).isTrue();
        site.clock().forward(Duration.ofMinutes(1));

        assertThat(jan.post("/me/factor/off", "code=000000").status()).isEqualTo(422);
        assertThat(jan.post("/me/factor/off", "code=" + phone.code()).location())
                .isEqualTo("/me/access");
        var left = jan.get("/api/v1/me/factor").expect(200).json();
        assertThat(left.path("set").asBoolean()).isFalse();
        assertThat(left.path("strong").asBoolean()).isFalse();
        assertThat(Told.subjects(site, "Jan Pauwels")).contains("Je tweede stap staat uit");
    }

    @Test
    void setting_it_up_ends_every_other_session(Site site) {
        var elsewhere = site.asWeak("Koen Daems");
        Phone.setUp(site.asWeak("Koen Daems"), site.clock());

        assertThat(elsewhere.get("/me").location()).isEqualTo("/login?next=%2Fme");
    }

    @Test
    void a_program_with_a_token_cannot_set_one_up(Site site) {
        site.asWeak("Lut Baert");
        var program = site.weakToken("Lut Baert");

        assertThat(program.get("/me/factor").status()).isEqualTo(403);
        assertThat(program.post("/me/factor", "sealed=x", "code=1").status()).isEqualTo(403);
    }

    @Test
    void a_page_asks_few_questions_of_the_database(Site site) {
        var mia = site.asWeak("Mia Goos");

        assertThat(site.statements(() -> mia.get("/me/factor").expect(200))).isLessThanOrEqualTo(8);
    }

    private static int tried(Site site, String name, String code) {
        return half(site, name).post("/sign-in/code", "code=" + code).status();
    }

    private static Caller half(Site site, String name) {
        return site.asWeak(name);
    }

    private static List<Integer> atOnce(List<Caller> callers, String code) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    callers.stream()
                            .map(it ->
                                    threads.submit(() -> {
                                        start.await();
                                        return it.post("/sign-in/code", "code=" + code).status();
                                    }))
                            .toList();
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
