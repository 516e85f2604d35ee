package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A long text is sent by somebody whose session ended while they wrote it.
@MeentTest
class EndedSessionTest {
    private static final String ODD =
            "  begint zo\n</textarea><b>x</b> &amp; \"en\" 'meer' 🐝\u00a0\n\t einde  \n";

    private Library library;
    private Caller els;
    private String path;

    @BeforeEach
    void begun(Site site) {
        library = Library.in(site);
        els = library.as(Part.EDITOR);
        path = "/knowledge/" + library.article(library.collection(Circle.PUBLIC), "Nu", "Oud.");
    }

    @Test
    void signed_out_and_in_again_saves_every_character() {
        var form = form(els.get(path + "/edit"));
        form.put("body", ODD);
        els.post("/logout");

        var out = els.form(path + "/edit", form);
        assertThat(out.expect(401).text()).contains("Wat je typte is niet verloren");
        assertThat(out.html().select("textarea[readonly]").getFirst().wholeText()).isEqualTo(ODD);
        // pressed before anybody is signed in
        var still = els.form(path + "/edit", form(out));
        assertThat(still.expect(401).text()).contains("Aanmelden in een nieuw venster");

        var again = anew().form(path + "/edit", form(still));
        assertThat(again.expect(403).text()).contains("Je bent weer aangemeld", "Els Claes");
        var saved = anew().form(path + "/edit", form(again));
        saved.expect(303);
        assertThat(
                        library.send(
                                        Part.EDITOR,
                                        "GET",
                                        path.substring(10).replace("/", "/articles/")
                                                + "/revisions/2",
                                        "")
                                .json()
                                .path("body")
                                .asText())
                .isEqualTo(ODD);
    }

    @Test
    void a_session_that_ran_out_is_no_other() {
        var form = form(els.get(path + "/edit"));
        form.put("body", ODD);
        library.later(Duration.ofDays(400));

        var out = els.form(path + "/edit", form).expect(401);

        assertThat(form(out)).containsEntry("body", ODD).containsEntry("title", "Nu");
    }

    @Test
    void who_signed_in_anew_in_another_window_goes_on_with_what_was_typed() {
        var form = form(els.get(path + "/edit"));
        form.put("body", ODD);
        els.post("/logout");

        var again = anew().form(path + "/edit", form).expect(403);

        assertThat(form(again)).containsEntry("body", ODD);
        anew().form(path + "/edit", form(again)).expect(303);
    }

    @Test
    void two_who_met_and_one_who_was_signed_out_lose_nothing() {
        var form = form(els.get(path + "/edit"));
        form.put("body", ODD);
        library.revise(Long.parseLong(path.substring(11)), 1, "Van de ander.").expect(200);
        els.post("/logout");

        var out = els.form(path + "/edit", form).expect(401);
        var again = anew().form(path + "/edit", form(out)).expect(403);
        var met = anew().form(path + "/edit", form(again)).expect(409);

        assertThat(met.html().select("textarea#body").getFirst().wholeText()).isEqualTo(ODD);
        assertThat(met.text()).contains("Van de ander");
    }

    @Test
    void what_runs_in_the_background_or_comes_from_elsewhere_is_led_to_the_door() {
        var form = form(els.get(path + "/edit"));
        els.post("/logout");

        els.form(path + "/draft", form, "HX-Request: true").expect(303);
        els.form(path + "/edit", form, "Meent-Check: title").expect(303);
        form.remove("_carry");
        els.form(path + "/edit", form).expect(303);
        form.put("_carry", "yes");
        els.form(path + "/submit", form).expect(401);
    }

    private Caller anew() {
        return library.as(Part.EDITOR);
    }

    /// {@return all that the form of the page would send}
    private static Map<String, String> form(Answer page) {
        var fields = new LinkedHashMap<String, String>();
        var form = page.html().select("main form[method=post]:has(input[name=_carry])").getFirst();
        form.select("input[type=hidden], input[type=text], input:not([type])")
                .forEach(it -> fields.put(it.attr("name"), it.val()));
        form.select("textarea").forEach(it -> fields.put(it.attr("name"), it.wholeText()));
        form.select("select")
                .forEach(it -> fields.put(it.attr("name"), it.select("option[selected]").val()));
        return fields;
    }
}
