package coop.meent.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/// The way in for somebody new: the form, the mail, the first visit.
record SignUp(Keys keys, String name, String email) {
    private static final String PASSWORD = "een veld vol koolzaad";

    void ask() {
        keys.visitor().goTo("/");
        keys.follow("Aanmelden");
        keys.press(keys.visitor().main().locator("a[href='/register']"));
        keys.type("name", name);
        keys.type("email", email);
        keys.type("password", PASSWORD);
        keys.press("Maak mijn account");
        keys.see(email);
    }

    /// {@return the link of the mail; without a mail server the team can read it}
    String link(Visitor team) {
        team.goTo("/admin/mail");
        team.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(email))
                .getByRole(AriaRole.LINK)
                .click();
        return team.main().locator(".panel a.btn").getAttribute("href");
    }

    void confirm(String link) {
        var page = keys.visitor().page();
        page.navigate(link);
        keys.press("Ja, dit is mijn adres");
        page.waitForURL(it -> !it.contains("/register/confirm"));
        keys.visitor().goTo("/me");
        keys.see(email);
    }
}
