package coop.meent.shares.desk;

import coop.meent.shares.desk.HolderSheetView.Fact;
import coop.meent.shares.desk.HolderSheetView.PartyRow;
import coop.meent.shares.holders.BankAccount;
import coop.meent.shares.holders.Kind;
import coop.meent.shares.holders.Party;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who a holder is, in words.
record HolderFacts(Words words, Register register, HolderSheets.Read read, LocalDate today) {
    private static final String KEY = "shares.desk.holder.";
    private static final int SOON_DAYS = 60;

    HolderSheetView.Who who() {
        var named = read.named();
        var number = Long.toString(named.no());
        var subtitle =
                Stream.of(
                                words.text(KEY + "number", number),
                                words.text(KEY + "kind." + named.kind().name()),
                                named.identity().address().municipality())
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(", "));
        return new HolderSheetView.Who(number, named.name(), subtitle, path(read.holder().no()));
    }

    private String path(long holder) {
        return "/shares/" + register.id() + "/holders/" + holder;
    }

    List<Fact> all() {
        var identity = read.named().identity();
        var contact = read.holder().contact();
        var facts = new ArrayList<Fact>();
        add(
                facts,
                read.named().kind() == Kind.LEGAL ? "seat" : "address",
                identity.address().line());
        add(facts, "born", identity.born().map(words::day).orElse(""));
        add(facts, "identification", identity.writtenIdentification());
        add(facts, "deceased", read.holder().deceasedOn().map(words::day).orElse(""));
        add(facts, "email", contact.email());
        add(facts, "phone", contact.phone());
        add(facts, "language", words.text(KEY + "language." + contact.language()));
        add(facts, "account", account().map(BankAccount::masked).findFirst().orElse(""));
        add(facts, "founder", read.holder().founder() ? words.text(KEY + "founder.yes") : "");
        add(
                facts,
                "login",
                words.text(KEY + (read.holder().person().isPresent() ? "login.yes" : "login.no")));
        return facts;
    }

    private void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(words.text(KEY + name), value));
        }
    }

    private Stream<BankAccount> account() {
        return read.accounts().stream().filter(it -> it.ends().isEmpty());
    }

    /// {@return what somebody should look at}
    List<String> attention() {
        var told = new ArrayList<String>();
        long open = read.lots().stream().mapToLong(it -> it.amount().unpaidCents()).sum();
        if (open > 0) {
            told.add(words.text(KEY + "attention.open", words.money(open)));
        }
        read.holder()
                .deceasedOn()
                .filter(_ -> !read.lots().isEmpty())
                .ifPresent(it -> told.add(words.text(KEY + "attention.deceased", words.day(it))));
        read.holder()
                .identity()
                .minorUntil()
                .filter(it -> it.isAfter(today) && !it.isAfter(today.plusDays(SOON_DAYS)))
                .ifPresent(it -> told.add(words.text(KEY + "attention.age", words.day(it))));
        if (!read.lots().isEmpty() && account().findAny().isEmpty()) {
            told.add(words.text(KEY + "attention.account"));
        }
        return told;
    }

    /// {@return who acts for the holder, shares it or has a right on it today}
    List<PartyRow> parties() {
        return read.parties().stream().filter(it -> it.on(today)).map(this::party).toList();
    }

    private PartyRow party(Party party) {
        var other = party.other();
        var meta =
                Stream.of(
                                party.capacity(),
                                party.part().map(Party.Part::written).orElse(""),
                                words.text(KEY + "since", words.day(party.begins())))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(", "));
        return new PartyRow(
                words.text(KEY + "role." + party.role().name()),
                other.isPresent() ? read.names().holder(other.getAsLong()) : party.name(),
                other.isPresent() ? path(other.getAsLong()) : "",
                meta);
    }
}
