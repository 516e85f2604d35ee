package coop.meent.shares.exchange;

import coop.meent.shares.holders.Address;
import coop.meent.shares.holders.BankAccount;
import coop.meent.shares.holders.Contact;
import coop.meent.shares.holders.Identity;
import coop.meent.shares.holders.Kind;
import coop.meent.shares.holders.NewHolder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Who stands in a line of an older register.
final class NewHolders {
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");

    private NewHolders() {}

    static NewHolder of(Map<Field, String> line) {
        var kind = OpeningLine.legal(line) ? Kind.LEGAL : Kind.NATURAL;
        var contact = new Contact(language(line), text(line, Field.EMAIL), text(line, Field.PHONE));
        var holder = NewHolder.of(kind, identity(kind, line), contact);
        var number = number(line);
        return number.isPresent() ? holder.numbered(number.getAsLong()) : holder;
    }

    static OptionalLong number(Map<Field, String> line) {
        return line.containsKey(Field.NUMBER)
                ? Typed.whole(text(line, Field.NUMBER))
                : OptionalLong.empty();
    }

    static Optional<BankAccount> account(Map<Field, String> line, LocalDate begins) {
        return BankAccount.iban(text(line, Field.IBAN))
                .map(iban -> new BankAccount(1, iban, "", begins, Optional.empty()));
    }

    private static Identity identity(Kind kind, Map<Field, String> line) {
        var address =
                new Address(
                        text(line, Field.STREET),
                        text(line, Field.POSTCODE),
                        text(line, Field.PLACE),
                        country(line));
        var name = text(line, Field.NAME);
        if (kind == Kind.LEGAL) {
            var number = text(line, Field.COMPANY_NUMBER).replaceAll("\\D", "");
            return Identity.organisation(name, "", number, address);
        }
        var born = Typed.date(text(line, Field.BORN));
        return Identity.person(text(line, Field.FIRST_NAME), name, born, address);
    }

    private static String country(Map<Field, String> line) {
        var typed = text(line, Field.COUNTRY).toUpperCase(Locale.ROOT);
        return typed.matches("[A-Z]{2}") ? typed : "BE";
    }

    private static String language(Map<Field, String> line) {
        var typed = text(line, Field.LANGUAGE).toLowerCase(Locale.ROOT);
        var two = typed.substring(0, Math.min(2, typed.length()));
        return LANGUAGES.contains(two) ? two : "nl";
    }

    private static String text(Map<Field, String> line, Field field) {
        return line.getOrDefault(field, "");
    }
}
