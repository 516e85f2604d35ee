package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/// The knowledge base before somebody without a mouse: write, ask.
record KnowledgeDesk(Keys keys) {
    private static final Locator.GetByTextOptions EXACTLY =
            new Locator.GetByTextOptions().setExact(true);

    /// Writes a checklist, and has it reviewed.
    ///
    /// @return its address
    String write(String collection, String title, String body) {
        keys.visitor().goTo("/knowledge");
        keys.follow(collection);
        keys.follow("Nieuw artikel");
        keys.follow("Checklist");
        keys.visitor().page().waitForURL(it -> it.contains("kind=checklist"));
        assertThat(keys.visitor().page().locator("#body").inputValue()).contains("- [ ]");
        keys.type("title", title);
        keys.type("body", body);
        keys.press("Laten nalezen");
        keys.visitor().page().waitForURL(it -> !it.contains("/new"));
        return article(keys.visitor());
    }

    /// {@return the address of the article at which a visitor looks, whatever of it}
    static String article(Visitor visitor) {
        var parts = visitor.path().split("/", -1);
        return "/knowledge/" + parts[2].replaceAll("[^0-9].*", "");
    }

    /// Asks the members, also when something alike was asked before.
    ///
    /// @return the address of the question
    String ask(String title, String body) {
        keys.visitor().goTo("/knowledge");
        keys.follow("Stel een vraag");
        keys.see("Vraag stellen");
        keys.type("title", title);
        keys.type("body", body);
        keys.audience("members");
        keys.press("Vraag stellen");
        var still = keys.visitor().main().getByText("Toch stellen", EXACTLY);
        keys.visitor().page().waitForCondition(() -> asked() || still.isVisible());
        if (!asked()) {
            keys.press(still);
        }
        keys.visitor().page().waitForCondition(this::asked);
        keys.see(title);
        return keys.visitor().path();
    }

    private boolean asked() {
        return keys.visitor().path().matches("/knowledge/questions/\\d+");
    }
}
