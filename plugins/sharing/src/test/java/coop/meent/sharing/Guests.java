package coop.meent.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Site;
import java.net.URI;
import java.time.LocalDate;

/// What somebody without an account does to borrow something.
public final class Guests {
    private Guests() {}

    /// Fills in the form, for two hours of a day.
    ///
    /// @param ahead how many days from now
    public static Answer asked(Site site, long thing, String email, int ahead) {
        var day = LocalDate.now(site.clock()).plusDays(ahead);
        return site.visitor()
                .post(
                        "/sharing/" + thing + "/book",
                        "from-date=" + day,
                        "from-time=10:00",
                        "until-date=" + day,
                        "until-time=12:00",
                        "units=1",
                        "name=Gust Gast",
                        "email=" + email);
    }

    /// {@return the path of the link in the last mail to an address}
    public static String link(Site site, String email) {
        site.settled();
        try (var db = site.superuser()) {
            var url =
                    db.createQuery(
                                    "SELECT action_url FROM core.mail WHERE address = :email ORDER BY id DESC LIMIT 1")
                            .bind("email", email)
                            .mapTo(String.class)
                            .one();
            return URI.create(url).getPath();
        }
    }

    /// Asks for a thing and presses the button in the mail.
    ///
    /// @return the path with which they follow their loan
    public static String borrowing(Site site, long thing, String email, int ahead) {
        asked(site, thing, email, ahead);
        var pressed = site.visitor().post(link(site, email));
        assertThat(pressed.status()).as(pressed.text()).isEqualTo(303);
        return pressed.location();
    }
}
