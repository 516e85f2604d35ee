package coop.meent.e2e;

import com.microsoft.playwright.Locator;

/// The plugins, as the team switches them.
record PluginDesk(Keys keys) {
    void open() {
        keys.visitor().goTo("/admin");
        keys.press(keys.visitor().main().locator("a[href='/admin/plugins']").first());
        keys.visitor().page().waitForURL("**/admin/plugins");
    }

    void switchOff(String plugin) {
        keys.press(button(plugin, "disable"));
        keys.visitor().page().locator(".flash.fine").waitFor();
        button(plugin, "enable").waitFor();
    }

    /// Switches it on, and waits until it answers.
    void switchOn(String plugin) {
        keys.press(button(plugin, "enable"));
        keys.visitor().page().locator(".flash.fine").waitFor();
        keys.visitor()
                .page()
                .waitForCondition(() -> keys.visitor().ask("/" + plugin).status() == 200);
    }

    private Locator button(String plugin, String action) {
        var form = "form[action='/admin/plugins/" + plugin + "/" + action + "']";
        return keys.visitor().main().locator(form + " button");
    }
}
