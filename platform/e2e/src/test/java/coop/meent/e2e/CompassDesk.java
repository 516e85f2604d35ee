package coop.meent.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/// The compass before somebody without a mouse: open a scan, answer it, close it.
record CompassDesk(Keys keys) {
    /// Opens a scan of an organisation.
    ///
    /// @return its address
    String open(String organisation) {
        visitor().goTo("/compass/new");
        if (visitor().main().locator("nav a").count() > 0) {
            visitor().follow(organisation);
        }
        keys.see("Voor " + organisation);
        keys.pick("size", "middle");
        keys.type("founded", "2014");
        keys.press("Begin");
        visitor().page().waitForURL(it -> it.matches(".*/compass/scans/\\d+"));
        return visitor().path();
    }

    /// {@return where the link of a role leads, as it stands in the text to paste}
    String link(String scan, String role) {
        visitor().goTo(scan);
        var text = visitor().page().locator("#paste-" + role).inputValue();
        return text.substring(text.indexOf("/compass/join/")).strip();
    }

    /// Begins without an account.
    ///
    /// @return the address of one's own answers
    String begin(String link) {
        visitor().goTo(link);
        keys.see("Wie ziet wat?");
        keys.press("Begin");
        visitor().page().waitForURL("**/compass/answer/**");
        return visitor().path().replaceAll("[?#].*", "");
    }

    /// Answers the question that waits, with the arrows of the keyboard.
    ///
    /// @param number which it is
    void answer(int number, int points) {
        keys.see("Vraag %d van 42".formatted(number));
        keys.reach(visitor().main().locator(".likert input").first());
        keys.strike("Space");
        for (int i = 1; i < points; i++) {
            keys.strike("ArrowRight");
        }
        keys.press("Bewaar en ga verder");
    }

    /// Answers all questions of the first principle alike.
    void answerAlike(String own, int points) {
        visitor().goTo(own + "?principle=1");
        var wanted = visitor().main().locator(".likert input[value='" + points + "']");
        wanted.all().forEach(Locator::check);
        visitor().press("Bewaar en ga verder");
        visitor().main().getByText("6 van 42 beantwoord").first().waitFor();
    }

    /// Closes a scan, after a look at what that means.
    void close(String scan) {
        visitor().goTo(scan + "/close");
        keys.press("Sluit de scan");
        visitor().page().waitForURL("**" + scan + "/results");
        visitor()
                .main()
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Het kompas"))
                .first()
                .waitFor();
    }

    private Visitor visitor() {
        return keys.visitor();
    }
}
