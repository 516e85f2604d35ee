package coop.meent.core.factor;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/// Somebody's phone with an app that makes codes.
record Phone(FactorSecret secret, Clock clock) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// {@return a phone that has read the key on a page}
    static Phone reading(Answer page, Clock clock) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int waiting = 0;
        for (char letter : typed(page).toCharArray()) {
            waiting = (waiting << 5) | ALPHABET.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(waiting >> held);
                waiting &= (1 << held) - 1;
            }
        }
        return new Phone(new FactorSecret(HexFormat.of().formatHex(bytes.toByteArray())), clock);
    }

    private static String typed(Answer page) {
        return page.html().select("form code").text().replace(" ", "");
    }

    /// {@return a phone with which somebody has set up their second factor; their session is
    /// strong}
    static Phone setUp(Caller somebody, Clock clock) {
        var page = somebody.get("/me/factor").expect(200);
        var phone = reading(page, clock);
        somebody.post("/me/factor", "sealed=" + sealed(page), "code=" + phone.code()).expect(200);
        return phone;
    }

    static String sealed(Answer page) {
        return page.html().select("input[name=sealed]").attr("value");
    }

    static List<String> codes(Answer page) {
        return page.html().select("ol code").eachText();
    }

    /// {@return what it shows now}
    String code() {
        return code(0);
    }

    /// {@return what it shows so many steps later}
    String code(int steps) {
        return new Totp().code(secret, Totp.step(clock.instant()) + steps);
    }
}
