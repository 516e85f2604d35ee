package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The list at the door of a hall without network: what is ticked waits in the browser, and arrives
/// once, with the time at which it was ticked.
@ExtendWith(InTheatre.class)
final class OfflineDoorTest {
    private static final ZoneId SITE = ZoneId.of("Europe/Brussels");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");
    private static final String HANNE = "Hanne Declercq";
    private static final String JEF = "Jef Wouters";
    private static final String MOURAD = "Mourad Amrani";
    private static final int EARLIER = 20;

    // what waits was ticked twenty minutes ago, as if the net stayed away so long
    private static final String AGE =
            """
            minutes => {
              for (const key of Object.keys(localStorage).filter(it => it.startsWith('meent.door.'))) {
                const kept = JSON.parse(localStorage.getItem(key));
                for (const it of kept) it.at -= minutes * 60000;
                localStorage.setItem(key, JSON.stringify(kept));
              }
            }
            """;
    // not what the site answered: the page that went may have sent it, and nobody hears its answer
    private static final String NOTHING_WAITS =
            "() => !Object.keys(localStorage).some(it => it.startsWith('meent.door.'))";

    @Test
    void what_is_ticked_without_network_arrives_once_with_its_time(Theatre theatre) {
        try (var lien = theatre.visitor().as(Part.MEMBER);
                var hanne = theatre.visitor().signedInAs("hanne@demo.test");
                var jef = theatre.visitor().signedInAs("visitor@demo.test");
                var mourad = theatre.visitor().signedInAs("mourad@demo.test")) {
            var starts = ZonedDateTime.now(SITE).plusHours(1).truncatedTo(ChronoUnit.MINUTES);
            var evening =
                    new SoireeDesk(new Keys(lien))
                            .hold(
                                    "Avond zonder net",
                                    starts.toLocalDateTime(),
                                    starts.plusHours(3).toLocalDateTime(),
                                    9);
            for (var guest : List.of(hanne, jef, mourad)) {
                new SoireeDesk(new Keys(guest)).come(evening);
            }
            lien.goTo(evening + "/door");
            var taken = taken(lien);

            offline(lien, true);
            tick(lien, HANNE);
            tick(lien, HANNE);
            tick(lien, MOURAD);
            waits(lien, "2 aangetikt");
            assertThat(row(lien, HANNE).innerText()).contains("wacht op netwerk");
            assertThat(taken).isEmpty();
            offline(lien, false);
            sinceShown(lien, HANNE);
            sinceShown(lien, MOURAD);
            lien.page().waitForCondition(() -> taken.size() >= 2);
            assertThat(taken).as("each sent once").hasSize(2);

            offline(lien, true);
            tick(lien, JEF);
            waits(lien, "1 aangetikt");
            var moment = ZonedDateTime.now(SITE).minusMinutes(EARLIER);
            lien.page().evaluate(AGE, EARLIER);
            assertThatThrownBy(() -> lien.page().reload()).isInstanceOf(PlaywrightException.class);
            offline(lien, false);
            lien.goTo(evening + "/door");
            assertThat(sinceShown(lien, JEF))
                    .containsAnyOf(moment.format(HOUR), moment.minusMinutes(1).format(HOUR));
            lien.page().waitForFunction(NOTHING_WAITS);
            assertThat(lien.page().locator("[data-door-said]").isHidden()).isTrue();
            assertThat(lien.complaints()).isEmpty();
        }
    }

    // what the site took from the script
    private static List<Response> taken(Visitor who) {
        var taken = new CopyOnWriteArrayList<Response>();
        who.page()
                .onResponse(it -> {
                    if (it.request().method().equals("POST") && it.status() == 204) {
                        taken.add(it);
                    }
                });
        return taken;
    }

    private static void offline(Visitor who, boolean away) {
        who.page().context().setOffline(away);
    }

    private static Locator row(Visitor who, String name) {
        return who.main().locator(".door-row").filter(new Locator.FilterOptions().setHasText(name));
    }

    // also where the button went away in between, as a second finger would
    private static void tick(Visitor who, String name) {
        row(who, name).locator("button[name=CAME]").evaluate("it => it.form.requestSubmit(it)");
    }

    private static void waits(Visitor who, String howMany) {
        who.page()
                .locator("[data-door-said]")
                .filter(new Locator.FilterOptions().setHasText(howMany))
                .waitFor();
    }

    private static String sinceShown(Visitor who, String name) {
        var tag =
                row(who, name)
                        .locator(".tag")
                        .filter(new Locator.FilterOptions().setHasText("er sinds"));
        tag.waitFor();
        return tag.innerText();
    }
}
