package coop.meent.soirees.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be watched again: by whom, from when, and what the search says of it.
@MeentTest
class RecordingsTest {
    private static final String BEA = "Bea Deelnemer";
    private static final String MIA = "Mia Lid";
    private static final String ELSE = "Els Elders";
    private static final String LINK = "link=https://video.example.org/w/reserves";

    private Hall hall;
    private long event;

    @BeforeEach
    void webinar(Site site) {
        hall = Hall.in(site);
        site.mandate(MIA, site.organisation("De Kromme Haring", true), "EDITOR");
        site.as(ELSE);
        event = hall.event("WEBINAR", 50, hall.evening(-3));
        hall.placed(event, BEA);
    }

    @Test
    void only_who_had_a_place_sees_it_and_finds_what_is_said_in_it(Site site) {
        long id = added(site, "Reserves", "attendees", "slakkenboeren");
        var path = "/soirees/recordings/" + id;
        var vtt = path + "/captions.vtt";
        site.settled();

        for (var who : List.of(site.as(BEA), hall.organiser(), site.asAdministrator())) {
            assertThat(who.get(path).expect(200).text()).contains("Jos Mol", "slakkenboeren");
            assertThat(who.get(vtt).expect(200).body()).startsWith("WEBVTT");
            assertThat(who.get("/search?q=slakkenboeren").body()).contains(path);
            assertThat(who.get("/soirees/recordings?q=slakkenboeren").body()).contains(path);
            assertThat(who.get("/soirees/recordings").text()).contains("Reserves");
            assertThat(who.get("/soirees/events/" + event).body()).contains(path);
        }
        for (var who : List.of(site.visitor(), site.as(ELSE), site.as(MIA))) {
            for (var part : List.of("", "/captions.vtt", "/elsewhere")) {
                assertThat(who.get(path + part).status()).as(part).isEqualTo(404);
            }
            assertThat(who.get("/search?q=slakkenboeren").body()).doesNotContain(path);
            assertThat(who.get("/soirees/recordings?q=slakkenboeren").body()).doesNotContain(path);
            assertThat(who.get("/soirees/recordings").body()).doesNotContain(path);
            assertThat(who.get("/soirees/events/" + event).body()).doesNotContain(path);
            assertThat(who.get("/api/v1/soirees/recordings").body()).doesNotContain(path);
        }
    }

    @Test
    void the_search_hears_at_once_of_who_gets_a_place_or_gives_it_back(Site site) {
        event = hall.event("WEBINAR", 50, hall.evening(3));
        long id = added(site, "Vooraf", "attendees", "knikkerbaan");
        var found = "/soirees/recordings/" + id;
        var els = site.as(ELSE);
        var own = els.post("/soirees/events/" + event + "/register", "name=Els").location();
        site.settled();
        assertThat(els.get("/search?q=knikkerbaan").body()).contains(found);

        els.post(own + "/cancel").expect(303);
        site.settled();
        assertThat(els.get("/search?q=knikkerbaan").body()).doesNotContain(found);
    }

    @Test
    void it_is_for_members_until_the_day_on_which_it_is_for_everybody(Site site) {
        var day = site.clock().instant().plus(Duration.ofDays(10)).toString().substring(0, 10);
        long id = added(site, "Winst", "members", "zeepkisten", "publicFrom=" + day);
        var path = "/soirees/recordings/" + id;
        site.settled();
        assertThat(site.as(MIA).get(path).status()).isEqualTo(200);
        assertThat(site.as(MIA).get("/search?q=zeepkisten").body()).contains(path);
        assertThat(site.visitor().get(path).status()).isEqualTo(404);
        assertThat(site.visitor().get("/search?q=zeepkisten").body()).doesNotContain(path);

        site.clock().forward(Duration.ofDays(11));
        assertThat(site.visitor().get(path).expect(200).text()).contains("zeepkisten");
        assertThat(site.visitor().get("/search?q=zeepkisten").body()).contains(path);
        assertThat(site.visitor().get("/api/v1/soirees/recordings").body()).contains(path);
    }

    @Test
    void no_page_asks_another_site_and_the_link_stands_behind_a_click(Site site) {
        long id = added(site, "Elders", "public", "niets");
        var path = "/soirees/recordings/" + id;
        var page = site.visitor().get(path);
        assertThat(page.expect(200).body()).doesNotContain("https://video.example.org");
        assertThat(page.text()).contains("video.example.org");
        assertThat(page.html().select("iframe, video, audio")).isEmpty();
        var next = site.visitor().get(path + "/elsewhere");
        assertThat(next.html().select("a[href=https://video.example.org/w/reserves]"))
                .singleElement()
                .satisfies(it -> assertThat(it.attr("rel")).contains("noreferrer"));
    }

    @Test
    void bad_captions_chapters_and_links_come_back_line_by_line(Site site) {
        var organiser = hall.organiser();
        var answer =
                organiser.upload(
                        "/soirees/events/" + event + "/recordings",
                        Map.of(),
                        "title=Fout",
                        "language=nl",
                        "audience=members",
                        "link=http://onveilig.test/",
                        "publicFrom=morgen",
                        "chapters=0:00 Goed\nzonder tijd",
                        "captions=WEBVTT\n\n00:03.000 --> 00:01.000\nTerug\n\n00:04 --> 00:05\nKort");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("https://", "geen datum", "Regel 2:", "Regel 3:", "Regel 6:");
        assertThat(answer.html().select("textarea[name=captions]").val()).contains("Kort");
        assertThat(answer.html().select("input[name=title]").val()).isEqualTo("Fout");
        var none =
                organiser.upload(
                        "/soirees/events/" + event + "/recordings",
                        Map.of(),
                        "title=Leeg",
                        "language=nl",
                        "audience=iemand");
        assertThat(none.text()).contains("Kies een bestand", "Kies voor wie");
    }

    @Test
    void captions_may_come_as_a_file(Site site, @TempDir Path folder) throws IOException {
        var file = folder.resolve("een.vtt");
        Files.writeString(file, "WEBVTT\n\n00:01.000 --> 00:02.000\nUit een bestand.");
        var made = upload(hall.organiser(), Map.of("captionsFile", file));
        assertThat(made.status()).isEqualTo(303);
        assertThat(hall.organiser().get(made.location()).text()).contains("Uit een bestand.");
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(upload(hall.organiser(), Map.of("captionsFile", file)).text()).contains("UTF-8");
    }

    @Test
    void a_file_plays_here_for_who_may_see_it_and_for_a_guest_by_the_link(
            Site site, @TempDir Path folder) throws IOException {
        var file = folder.resolve("opname.mp3");
        Files.write(file, sound());
        var made = upload(hall.organiser(), Map.of("file", file));
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        var page = site.as(BEA).get(made.location());
        var plays = page.html().select("audio").attr("src");
        assertThat(site.as(BEA).get(plays, "Range: bytes=0-9").status()).isEqualTo(206);
        assertThat(site.visitor().get(plays).status()).isEqualTo(404);

        var own = hall.link(hall.guest(event, "Gast Oor", "oor@elders.test"));
        var guest = site.visitor();
        var list = guest.get(own + "/watch").expect(200);
        var one = list.html().select("ol.alm a").attr("href");
        var there = guest.get(one).expect(200).html().select("audio").attr("src");
        assertThat(there).startsWith(own);
        assertThat(guest.get(there).status()).isEqualTo(200);
        assertThat(guest.get(there, "Range: bytes=0-9").status()).isEqualTo(206);
        var other = hall.link(hall.guest(hall.soiree(5), "Gast Ander", "ander@elders.test"));
        var id = one.substring(one.indexOf('?'));
        assertThat(guest.get(other + "/watch" + id).status()).isEqualTo(404);
    }

    @Test
    void only_who_holds_the_event_adds_changes_and_removes(Site site) {
        long id = added(site, "Beheer", "public", "iets");
        var edit = "/soirees/recordings/" + id + "/edit";
        assertThat(site.as(MIA).get(edit).status()).isEqualTo(403);
        assertThat(site.as(MIA).get("/soirees/events/" + event + "/recordings").status())
                .isEqualTo(403);
        var api = "/api/v1/soirees/recordings/" + id;
        assertThat(site.token(MIA).send("DELETE", api, "").status()).isEqualTo(403);

        var form = hall.organiser().get(edit).expect(200).html();
        assertThat(form.select("textarea[name=captions]").val()).contains("spaarpot");
        hall.organiser()
                .upload(edit, Map.of(), "title=Anders", "language=nl", "audience=public", LINK)
                .expect(303);
        assertThat(site.visitor().get("/soirees/recordings/" + id).text())
                .contains("Anders")
                .doesNotContain("spaarpot");
        hall.organiser().post("/soirees/recordings/" + id + "/delete").expect(303);
        assertThat(site.visitor().get("/soirees/recordings/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_program_puts_one_here_and_pages(Site site) {
        var token = site.token(Hall.ORGANISER);
        var of = "/api/v1/soirees/events/" + event + "/recordings";
        for (int i = 1; i <= 3; i++) {
            var made =
                    token.send(
                            "POST",
                            of,
                            """
                            {"title": "Deel %d", "language": "fr", "audience": "public",
                             "link": "https://video.example.org/%d", "tags": ["ica:5"],
                             "chapters": [{"at": "0:10", "title": "Begin"}]}
                            """
                                    .formatted(i, i));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(made.location()).startsWith("/api/v1/soirees/recordings/");
        }
        assertThat(titles(site))
                .containsOnlyOnce("Deel 1", "Deel 2", "Deel 3")
                .containsSubsequence("Deel 3", "Deel 2", "Deel 1");
        var wrong = token.send("POST", of, "{\"title\": \"\", \"tags\": [\"ica:9\"]}");
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void that_of_the_latest_evening_stands_first_whenever_it_was_put_there(Site site) {
        added(site, "Deze week", "public", "slakken");
        event = hall.event("ASSEMBLY", 50, hall.evening(-300));
        added(site, "Vorig jaar", "public", "slakken");
        event = hall.event("WEBINAR", 50, hall.evening(-20));
        added(site, "Vorige maand", "public", "slakken");

        assertThat(titles(site)).containsSubsequence("Deze week", "Vorige maand", "Vorig jaar");
    }

    /// {@return what a program reads that turns page by page}
    private static List<String> titles(Site site) {
        var titles = new ArrayList<String>();
        var cursor = "";
        while (!cursor.equals("null")) {
            var path = "/api/v1/soirees/recordings?limit=2&cursor=" + cursor;
            var page = site.visitor().get(path).json();
            assertThat(page.get("items").size()).isBetween(1, 2);
            page.get("items").forEach(it -> titles.add(it.get("title").asText()));
            cursor = page.get("next").asText("null");
        }
        return titles;
    }

    @Test
    void what_the_team_hides_is_gone_for_all_but_its_keepers(Site site) {
        long id = added(site, "Onaardig", "public", "gescheld");
        var path = "/soirees/recordings/" + id;
        site.as(MIA).post("/report/recording/" + id, "rule=other", "words=Lelijk").expect(303);
        var team = site.asAdministrator();
        var file = team.get("/admin/reports").html().select("main ol.alm a").attr("href");
        team.post(file, "outcome=hide", "rule=other", "words=Lelijk.").expect(303);
        site.settled();

        assertThat(site.as(MIA).get(path).status()).isEqualTo(404);
        assertThat(site.visitor().get("/search?q=gescheld").body()).doesNotContain(path);
        assertThat(hall.organiser().get(path).text()).contains("Lelijk.");
    }

    private Answer upload(Caller who, Map<String, Path> files) {
        return who.upload(
                "/soirees/events/" + event + "/recordings",
                files,
                "title=Met bestand",
                "language=nl",
                "audience=attendees",
                files.containsKey("file") ? "link=" : LINK);
    }

    private long added(Site site, String title, String audience, String word, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "title=" + title,
                                "language=nl",
                                "audience=" + audience,
                                LINK,
                                captions(word)));
        fields.addAll(List.of(more));
        var answer =
                hall.organiser()
                        .upload(
                                "/soirees/events/" + event + "/recordings",
                                Map.of(),
                                fields.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        site.settled();
        return Long.parseLong(answer.location().replaceAll(".*/", ""));
    }

    // a second of silence, as an MP3 begins: frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz
    private static byte[] sound() {
        int frame = 417;
        var bytes = new byte[frame * 40];
        for (int i = 0; i < 40; i++) {
            bytes[i * frame] = (byte) 0xFF;
            bytes[i * frame + 1] = (byte) 0xFB;
            bytes[i * frame + 2] = (byte) 0x90;
        }
        return bytes;
    }

    private static String captions(String word) {
        return "captions=WEBVTT\n\n00:01.000 --> 00:03.000\n<v Jos Mol>Een reserve is een spaarpot"
                + " voor %s.".formatted(word);
    }
}
