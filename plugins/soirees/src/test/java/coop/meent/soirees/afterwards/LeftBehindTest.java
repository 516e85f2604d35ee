package coop.meent.soirees.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Speakers, materials and reports.
@MeentTest
class LeftBehindTest {
    private static Hall hall;
    private static long yard;

    @TempDir Path folder;

    @BeforeAll
    static void people(Site site) {
        hall = Hall.in(site);
        yard = site.organisation("De Werf", true);
        site.mandate("Lien Leys", yard, "EDITOR");
    }

    private static long yesterday() {
        return hall.event("SOIREE", 50, hall.evening(-1));
    }

    private Path slides(String words) throws IOException {
        return Files.writeString(folder.resolve("slides.txt"), words);
    }

    @Test
    void a_speaker_writes_their_own_page(Site site) {
        long event = hall.soiree(10);
        hall.placed(event, "Stef Smets");
        var here = "/soirees/events/" + event + "/speakers";

        hall.organiser().post(here, "name=").expect(422);
        var person = "person=" + hall.person("Stef Smets");
        hall.organiser().post(here, "name=Stef Smets", "title=Bakker", person).expect(303);
        var page = site.get("/soirees/events/" + event).html();
        var path = page.select("a[href^=/soirees/speakers/]").attr("href");
        site.as("Stef Smets").post(path + "/edit", "name=Stef", "bio=Bakt **brood**").expect(303);

        assertThat(site.get(path).text()).contains("Stef", "Bakt brood", "Soiree in Leuven");
        site.as("Lien Leys").post(path + "/edit", "name=Piet").expect(403);
        hall.organiser().post(here + path.replace("/soirees/speakers", "") + "/away").expect(303);
        assertThat(site.get(path).status()).isEqualTo(404);
    }

    @Test
    void nobody_becomes_a_speaker_with_an_account_that_does_not_come(Site site) {
        long event = hall.soiree(10);
        var here = "/soirees/events/" + event + "/speakers";
        var person = "person=" + hall.person("Lien Leys");

        hall.organiser().post(here, "name=Lien Leys", person).expect(303);

        var path =
                site.get("/soirees/events/" + event)
                        .html()
                        .select("a[href^=/soirees/speakers/]")
                        .attr("href");
        site.as("Lien Leys").get(path + "/edit").expect(403);
    }

    @Test
    void materials_are_read_by_whom_they_are_for(Site site) throws IOException {
        long event = yesterday();
        hall.placed(event, "Bea Bos");
        long gust = hall.guest(event, "Gust Geys", "gust@example.org");
        var here = "/soirees/events/" + event + "/materials";
        var file = Map.of("file", slides("Voor wie erbij was"));

        hall.organiser().upload(here, Map.of(), "title=Slides", "readers=PUBLIC").expect(422);
        hall.organiser().upload(here, file, "title=Slides", "readers=ATTENDEES").expect(303);
        var path = hall.organiser().get(here).html().select("a[href^=/files/]").attr("href");

        assertThat(site.as("Bea Bos").get(path).body()).isEqualTo("Voor wie erbij was");
        assertThat(site.as("Lien Leys").get(path).status()).isEqualTo(404);
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.get("/soirees/events/" + event).text()).doesNotContain("Slides");
        var own = hall.link(gust) + "/materials";
        var link = site.get(own).html().select("a[href*=file=]").attr("href");
        var got = site.get(link);
        assertThat(got.body()).isEqualTo("Voor wie erbij was");
        assertThat(got.header("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    void a_file_for_members_opens_for_them_and_closes_when_it_is_taken_away(Site site)
            throws IOException {
        long event = yesterday();
        var here = "/soirees/events/" + event + "/materials";
        var file = Map.of("file", slides("Voor leden"));
        hall.organiser().upload(here, file, "title=Slides", "readers=MEMBERS").expect(303);
        var page = hall.organiser().get(here).html();
        var path = page.select("a[href^=/files/]").attr("href");

        assertThat(site.as("Lien Leys").get(path).body()).isEqualTo("Voor leden");
        assertThat(site.get(path).status()).isEqualTo(404);
        hall.organiser().post(page.select("form[action$=/away]").attr("action")).expect(303);
        assertThat(site.as("Lien Leys").get(path).status()).isEqualTo(404);
    }

    @Test
    void a_report_counts_who_came_and_who_is_new(Site site) {
        long first = hall.event("WORKSHOP", 10, hall.evening(-9));
        hall.placed(first, "Lien Leys", yard);
        long event = yesterday();
        long lien = hall.placed(event, "Lien Leys", yard);
        hall.placed(event, "Bram Claes", site.organisation("Het Nieuwe Huis", false));
        hall.guest(event, "Gust Geys", "gust@example.org");
        try (var db = site.superuser()) {
            db.execute(
                    "INSERT INTO soirees.presence (registration, state, arrived_at)"
                            + " VALUES (?, 'HERE', now())",
                    lien);
        }

        var report =
                site.token(Hall.ORGANISER)
                        .get("/api/v1/soirees/events/" + event + "/report")
                        .expect(200)
                        .json();

        assertThat(report.path("placed").asInt()).isEqualTo(3);
        assertThat(report.path("came").asInt()).isEqualTo(1);
        assertThat(report.path("guests").asInt()).isEqualTo(1);
        assertThat(report.path("organisations").asInt()).isEqualTo(2);
        assertThat(report.path("newOrganisations").asInt()).isEqualTo(1);
        assertThat(report.has("worth") && !report.path("worth").isNull()).isFalse();
        assertThat(hall.organiser().get("/soirees/year").text()).contains("Soiree in Leuven");
        assertThat(hall.organiser().get("/soirees/year.csv").body()).contains("Workshop");
        assertThat(site.as("Lien Leys").get("/soirees/year").text())
                .doesNotContain("Soiree in Leuven");
        assertThat(site.as("Lien Leys").get("/soirees/year?host=" + hall.host()).text())
                .doesNotContain("Soiree in Leuven");
    }
}
