package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/// The search of the whole site.
record SearchDesk(Keys keys) {
    void ask(String words) {
        keys.visitor().goTo("/");
        keys.type("q", words);
        keys.strike("Enter");
        keys.visitor().page().waitForURL(it -> it.contains("/search?q="));
    }

    /// Keeps one kind only, by the link that counts it.
    void keep(String kind) {
        var link = keys.visitor().main().locator("a[href*='type=" + kind + "']").first();
        keys.press(link);
        keys.visitor().page().waitForURL(it -> it.contains("type=" + kind));
    }

    void open(String title) {
        keys.follow(title);
        keys.visitor().page().waitForURL(it -> !it.contains("/search"));
        assertThat(keys.visitor().main().locator("h1").innerText()).isEqualTo(title);
    }
}
