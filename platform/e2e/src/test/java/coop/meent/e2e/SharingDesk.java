package coop.meent.e2e;

import com.microsoft.playwright.options.LoadState;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// The sharing platform before somebody without a mouse: lend, look nearby, book, ask.
record SharingDesk(Keys keys) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /// Lends something to everybody, by the hour and at any hour.
    ///
    /// @return its address
    String lend(String title, String postcode, String address) {
        visitor().goTo("/sharing");
        keys.follow("Leen iets uit");
        keys.see("Waar staat het?");
        keys.type("title", title);
        keys.choose("category", "tools");
        keys.type("postcode", postcode);
        keys.type("address", address);
        keys.audience("public");
        keys.press("Bewaar en voeg foto’s toe");
        visitor().page().waitForURL("**/photos");
        return visitor().path().replace("/photos", "");
    }

    /// Looks for what is near, and opens it.
    void find(String near, String title) {
        visitor().goTo("/sharing");
        keys.type("near", near);
        keys.press("Toon");
        visitor().page().waitForURL(it -> it.contains("near="));
        keys.see("km");
        visitor().page().waitForLoadState(LoadState.NETWORKIDLE);
        keys.follow(title);
        visitor().page().waitForURL("**/sharing/*");
    }

    /// Asks for the thing whose page is open.
    ///
    /// @return the address of the loan
    String book(LocalDateTime from, LocalDateTime until, String purpose) {
        keys.follow("Vraag dit te leen");
        visitor().page().waitForURL("**/book");
        moment("from", from);
        moment("until", until);
        keys.type("purpose", purpose);
        keys.press("Aanvragen");
        visitor().page().waitForURL("**/sharing/bookings/*");
        return visitor().path();
    }

    // what a date field takes from the keyboard depends on the browser's language
    private void moment(String field, LocalDateTime moment) {
        visitor().fill(field + "-date", moment.toLocalDate().toString());
        visitor().fill(field + "-time", moment.format(CLOCK));
    }

    /// Asks the members.
    ///
    /// @return the address of the ask
    String ask(String title, String tags) {
        visitor().goTo("/sharing/asks");
        keys.follow("Stel je vraag");
        keys.see("Waarmee kunnen we je helpen?");
        keys.type("title", title);
        keys.type("tags", tags);
        keys.audience("members");
        keys.press("Vraag het");
        visitor().page().waitForURL(it -> it.matches(".*/sharing/asks/\\d+"));
        return visitor().path();
    }

    /// Proposes to buy together.
    ///
    /// @return the address of the proposal
    String propose(String title, int threshold, LocalDateTime deadline) {
        visitor().goTo("/sharing/purchases");
        keys.follow("Stel een aankoop voor");
        keys.see("Zeg wat je wilt kopen");
        keys.type("title", title);
        keys.type("unit", "zak");
        keys.type("threshold", Integer.toString(threshold));
        keys.type("from1", Integer.toString(threshold));
        keys.type("price1", "10,00");
        keys.type("from2", Integer.toString(threshold * 2));
        keys.type("price2", "8,50");
        moment("deadline", deadline);
        keys.audience("members");
        keys.press("Voorstellen");
        visitor().page().waitForURL(it -> it.matches(".*/sharing/purchases/\\d+"));
        return visitor().path();
    }

    private Visitor visitor() {
        return keys.visitor();
    }
}
