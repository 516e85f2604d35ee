package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/// The vacancies: write, publish, narrow down.
record JobBoard(Keys keys) {
    void write(String title) {
        keys.visitor().goTo("/jobs");
        keys.follow("Plaats een vacature");
        keys.see("Bewaar en bekijk");
        keys.press("Bewaar en bekijk");
        mend();
        keys.type("title", title);
        keys.type("description", "Je slaat touw, en je slaat nooit een dag over.");
        keys.type("place", "Dendermonde");
        keys.choose("employment", "full-time");
        keys.pick("pay", "before-interview");
        keys.type("apply", "https://touw.example/werk");
        keys.press("Bewaar en bekijk");
        keys.see("Nog niemand anders kan ze lezen");
    }

    // the summary of what is wrong leads to the field
    private void mend() {
        var first = keys.visitor().main().locator(".summary a").first();
        var field = first.getAttribute("href");
        keys.press(first);
        assertThat(keys.visitor().page().locator(field + ":focus").count()).isEqualTo(1);
    }

    void publish(String title) {
        keys.press("Publiceer");
        keys.visitor().main().getByText("Nog niemand anders").waitFor(Waiting.GONE);
        keys.see(title);
    }

    /// Keeps the part-time ones only.
    void narrow() {
        keys.visitor().goTo("/jobs");
        var box = keys.visitor().main().locator("input[name=type][value=part-time]");
        if (!box.isVisible()) {
            keys.press(keys.visitor().main().locator("details.filters > summary"));
        }
        keys.tick(box);
        keys.press("Toon vacatures");
        keys.visitor().page().waitForURL(it -> it.contains("type=part-time"));
        assertThat(keys.visitor().main().locator("ol.alm > li").count()).isPositive();
    }
}
