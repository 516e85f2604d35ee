package coop.meent.e2e;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Somebody with a browser, and what happened in it that nobody sees.
final class Visitor implements AutoCloseable {
    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "font");
    // what a page may not load or run by the site's own policy
    private static final String REFUSALS =
            """
            document.addEventListener('securitypolicyviolation', it => console.error(
              'refused by ' + it.effectiveDirective + ': ' + (it.blockedURI || 'inline')))
            """;

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String site, BrowserContext context) {
        this.site = site;
        this.context = context;
        context.addInitScript(REFUSALS);
        context.onRequest(request -> watch(request.url()));
        context.onResponse(this::watch);
        context.onConsoleMessage(this::watch);
        context.onDialog(this::watch);
        context.onWebError(error -> complaints.add("a script failed: " + error.error()));
        this.page = context.newPage();
    }

    private void watch(String url) {
        if (!url.startsWith(site + "/") && !url.startsWith("data:")) {
            complaints.add("asked a stranger: " + url);
        }
    }

    private void watch(Response response) {
        var part = PARTS.contains(response.request().resourceType());
        if (part && response.status() >= 400) {
            complaints.add(response.status() + " for a part of the page: " + response.url());
        }
    }

    // a page that answers 404, 410 or 422 is no fault of the page
    private void watch(ConsoleMessage message) {
        var text = message.text();
        if (message.type().equals("error") && !text.startsWith("Failed to load resource")) {
            complaints.add("console: " + text);
        }
    }

    // the site asks nothing in a window of the browser: a text of somebody did
    private void watch(Dialog dialog) {
        complaints.add("a window opened: " + dialog.message());
        dialog.dismiss();
    }

    Page page() {
        return page;
    }

    /// {@return what the browser held against the site: refused styles and scripts, failed scripts,
    /// requests to others}
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// {@return the complaints, which are forgotten with it}
    List<String> settledComplaints() {
        var all = complaints();
        complaints.clear();
        return all;
    }

    /// {@return what a path answers, without showing it and without following where it leads}
    APIResponse ask(String path) {
        return context.request()
                .get(site + path, RequestOptions.create().setMaxRedirects(0).setTimeout(15_000));
    }

    /// {@return what a form answers that is sent without being seen, with the token of this page}
    APIResponse send(String path, FormData form) {
        var token = page.locator("input[name=_csrf]").first().inputValue();
        var sent = RequestOptions.create().setMaxRedirects(0).setForm(form.set("_csrf", token));
        return context.request().post(site + path, sent);
    }

    /// {@return the status of the page at this path}
    int goTo(String path) {
        return Objects.requireNonNull(page.navigate(site + path)).status();
    }

    void fill(String field, String value) {
        page.locator("#" + field).fill(value);
    }

    void choose(String field, String value) {
        page.locator("#" + field).selectOption(value);
    }

    void press(String button) {
        main().getByRole(AriaRole.BUTTON, named(button)).click();
    }

    void follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /// {@return what stands in the middle of the page}
    String text() {
        return main().innerText();
    }

    /// {@return where the visitor is, without the host}
    String path() {
        return page.url().substring(site.length());
    }

    Visitor as(Part part) {
        return part.email().map(this::signedInAs).orElse(this);
    }

    Visitor signedInAs(String email) {
        return signedInAs(email, "meent-demo");
    }

    Visitor signedInAs(String email, String password) {
        goTo("/login");
        fill("email", email);
        fill("password", password);
        press("Meld me aan");
        return this;
    }

    Locator main() {
        return page.locator("main");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
