package coop.meent.e2e;

/// The page of somebody's own account.
record OwnPage(Keys keys) {
    void rename(String name) {
        keys.visitor().goTo("/me");
        keys.type("name", name);
        keys.strike("Enter");
        keys.visitor().page().locator(".flash.fine").waitFor();
    }
}
