package coop.meent.e2e;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// Evenings before somebody without a mouse: hold one, come to one, keep its door.
record SoireeDesk(Keys keys) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /// Holds a soirée for everybody, guests too, and shows it to the world.
    ///
    /// @return its address
    String hold(String title, LocalDateTime starts, LocalDateTime ends, int places) {
        visitor().goTo("/soirees");
        keys.follow("Nieuwe avond");
        keys.see("Wat wordt het?");
        keys.choose("kind", "soiree");
        keys.type("title", title);
        moment("starts", starts);
        moment("ends", ends);
        keys.type("place", "De Meent");
        keys.type("capacity", Integer.toString(places));
        keys.tick(visitor().page().locator("input[name=guests]"));
        keys.press("Bewaar als ontwerp");
        keys.see("Klaar om te tonen?");
        keys.press("Publiceer");
        keys.see("Het staat op de agenda");
        return visitor().path().replaceAll("/desk.*", "");
    }

    // what a date field takes from the keyboard depends on the browser's language
    private void moment(String field, LocalDateTime moment) {
        visitor().fill(field + "-date", moment.toLocalDate().toString());
        visitor().fill(field + "-time", moment.format(CLOCK));
    }

    /// Registers whoever is signed in.
    ///
    /// @return the address of their own page
    String come(String evening) {
        visitor().goTo(evening + "/register");
        keys.press("Schrijf me in");
        visitor().page().waitForURL("**/soirees/mine/*");
        return visitor().path();
    }

    /// Puts whoever is signed in on the waiting list.
    ///
    /// @return the address of their own page
    String queue(String evening) {
        visitor().goTo(evening + "/register");
        keys.press("Zet me op de wachtlijst");
        visitor().page().waitForURL("**/soirees/mine/*");
        return visitor().path();
    }

    /// Comes without an account: a mail brings a button, which the team reads for want of a server.
    ///
    /// @return the address of their own page
    String comeAsGuest(String evening, SignUp guest, Visitor team) {
        visitor().goTo(evening + "/register");
        keys.type("name", guest.name());
        keys.type("email", guest.email());
        keys.press("Schrijf me in");
        keys.see("Kijk in je mailbox");
        visitor().page().navigate(guest.link(team));
        keys.press("Schrijf me in");
        visitor().page().waitForURL("**/soirees/place/*");
        return visitor().path();
    }

    /// Makes the plan of an evening and starts its first round.
    void begin(String evening, int rounds) {
        visitor().goTo(evening + "/evening");
        keys.type("rounds", Integer.toString(rounds));
        keys.type("minutes", "20");
        keys.press("Maak het plan");
        keys.see("Toevalsgetal");
        start(1);
    }

    void start(int round) {
        keys.press(visitor().main().locator("form[action$='/rounds/" + round + "/start'] button"));
        keys.see("Ronde " + round + " van");
    }

    private Visitor visitor() {
        return keys.visitor();
    }
}
