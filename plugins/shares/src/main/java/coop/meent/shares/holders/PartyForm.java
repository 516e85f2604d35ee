package coop.meent.shares.holders;

import coop.meent.api.Problem;
import coop.meent.shares.holders.Party.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What somebody typed about who acts for a holder, shares it or has a right on it.
record PartyForm(Typed typed) {
    static final List<String> FIELDS =
            List.of("role", "other", "name", "capacity", "part", "email", "phone", "begins");

    private static final Pattern PART = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d{1,6})");
    private static final int LONGEST = 200;

    static PartyForm read(Function<String, String> sent) {
        return new PartyForm(Typed.read(FIELDS, sent).with("language", "nl"));
    }

    static PartyForm empty(Holder holder, LocalDate today) {
        var usual =
                switch (holder.kind()) {
                    case NATURAL -> PartyRole.PROXY;
                    case LEGAL -> PartyRole.REPRESENTATIVE;
                    case JOINT -> PartyRole.OWNER;
                };
        boolean minor = holder.identity().minorUntil().filter(today::isBefore).isPresent();
        var role = minor ? PartyRole.GUARDIAN : usual;
        return read(field ->
                switch (field) {
                    case "role" -> role.name();
                    case "begins" -> today.toString();
                    default -> "";
                });
    }

    /// {@return everything that is wrong, in the order of the form}
    ///
    /// @param there whether the other is a holder of this register
    List<Problem> check(Holder holder, boolean there, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (role().isEmpty()) {
            problems.add(Problem.of("role", "shares.parties.role.missing"));
        }
        checkWho(problems, holder, there);
        if (typed.has("part")) {
            checkPart(problems);
        }
        problems.addAll(ContactFields.check(typed));
        var begins = typed.day("begins");
        if (begins.isEmpty() || begins.get().isAfter(today)) {
            problems.add(Problem.of("begins", "shares.parties.begins.wrong"));
        }
        return problems;
    }

    private void checkWho(List<Problem> problems, Holder holder, boolean there) {
        if (typed.has("other") && typed.has("name")) {
            problems.add(Problem.of("other", "shares.parties.who.both"));
        } else if (typed.has("other") && !there) {
            problems.add(Problem.of("other", "shares.parties.other.none"));
        } else if (other().equals(OptionalLong.of(holder.no()))) {
            problems.add(Problem.of("other", "shares.parties.other.self"));
        } else if (!typed.has("other") && !typed.has("name")) {
            problems.add(Problem.of("name", "shares.parties.who.missing"));
        }
        for (var field : List.of("name", "capacity")) {
            if (typed.text(field).length() > LONGEST) {
                problems.add(Problem.of(field, "shares.holders.long", LONGEST));
            }
        }
    }

    private void checkPart(List<Problem> problems) {
        if (part().isEmpty()) {
            problems.add(Problem.of("part", "shares.parties.part.wrong"));
        } else if (role().filter(PartyRole::shares).isEmpty()) {
            problems.add(Problem.of("part", "shares.parties.part.role"));
        }
    }

    Optional<PartyRole> role() {
        return Arrays.stream(PartyRole.values())
                .filter(it -> it.name().equals(typed.text("role")))
                .findFirst();
    }

    OptionalLong other() {
        return typed.number("other");
    }

    private Optional<Part> part() {
        var match = PART.matcher(typed.text("part"));
        if (!match.matches()) {
            return Optional.empty();
        }
        var part = new Part(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        return part.of() > 0 && part.of() <= part.parts() ? Optional.of(part) : Optional.empty();
    }

    /// {@return what it says; only when [#check] found nothing}
    Party party() {
        return new Party(
                0,
                role().orElseThrow(),
                other(),
                typed.text("name"),
                OptionalLong.empty(),
                ContactFields.contact(typed),
                typed.text("capacity"),
                part(),
                typed.day("begins").orElseThrow(),
                Optional.empty());
    }
}
