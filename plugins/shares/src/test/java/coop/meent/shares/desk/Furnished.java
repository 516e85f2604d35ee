package coop.meent.shares.desk;

import coop.meent.api.Viewer;
import coop.meent.shares.Coop;
import coop.meent.shares.book.Book;
import coop.meent.shares.classes.RuleSet;
import coop.meent.shares.holders.Address;
import coop.meent.shares.holders.Contact;
import coop.meent.shares.holders.Entrance;
import coop.meent.shares.holders.HolderDesk;
import coop.meent.shares.holders.Identity;
import coop.meent.shares.holders.Kind;
import coop.meent.shares.holders.NewHolder;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import coop.meent.testkit.Backroom;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A cooperative whose register holds something: two classes, four holders, some shares.
public record Furnished(Coop coop, Site site) {
    public static final long RIK = 1;
    public static final long MARIE = 2;
    public static final long BAKERY = 3;
    public static final long SAM = 4;
    public static final LocalDate START = LocalDate.of(2020, 1, 15);

    private static final Rules LENIENT =
            new Rules(6, Rules.ExitEffect.REQUEST, true, 0, true, false, OptionalLong.empty(), 100);

    private static final By NOBODY =
            new By(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    private static final Viewer SYSTEM = Viewer.system("tests");

    public static Furnished in(Site site) {
        var coop = Coop.in(site);
        var furnished = new Furnished(coop, site);
        furnished.fill(coop.a(), "");
        furnished.fill(coop.b(), Coop.CANARY + " ");
        return furnished;
    }

    private void fill(Coop.Party party, String before) {
        try (var backroom = Backroom.of(site, "shares")) {
            var registers = new Registers(backroom, site.clock());
            var register = registers.find(party.register()).orElseThrow();
            people(new Entrance(registers, site.clock()), register, before);
            var book = new Book(registers, _ -> RuleSet.USUAL.rules(), site.clock());
            link(new HolderDesk(registers, site.clock()), register, party);
            classes(book, register);
            shares(book, register);
        }
    }

    // Rik has an account
    private void link(HolderDesk desk, Register register, Coop.Party party) {
        long person = coop.person(party.shareholder());
        desk.link(register, SYSTEM, RIK, OptionalLong.of(person));
    }

    private static void people(Entrance entrance, Register register, String before) {
        var town = new Address("Molendreef 18", "9400", before + "Ninove", "BE");
        var born = Optional.of(LocalDate.of(1968, 4, 7));
        entrance.enterAll(
                register,
                SYSTEM,
                List.of(
                        NewHolder.of(
                                Kind.NATURAL,
                                Identity.person("Rik", before + "Claes", born, town),
                                new Contact("nl", "rik@claes.example", "")),
                        NewHolder.of(
                                Kind.NATURAL,
                                Identity.person("Marie", before + "Claes", born, town),
                                new Contact("fr", "", "")),
                        NewHolder.of(
                                Kind.LEGAL,
                                Identity.organisation(
                                        before + "Bakkerij Ochtendploeg", "cv", "0566988259", town),
                                new Contact("nl", "", "")),
                        NewHolder.of(
                                Kind.NATURAL,
                                Identity.person("Sam", before + "Vos", Optional.empty(), town),
                                new Contact("nl", "", ""))));
    }

    private static void classes(Book book, Register register) {
        for (int number = 1; number <= 2; number++) {
            var deed = new Deed.ClassRights(number, terms(number == 1 ? "A" : "B", 12_500));
            book.record(register, SYSTEM, draft(START, deed), Optional.empty());
        }
    }

    private static ClassTerms terms(String code, long price) {
        return new ClassTerms(
                code,
                ClassTerms.Instrument.SHARE,
                price,
                1,
                OptionalLong.empty(),
                Set.of(Eligible.values()),
                1,
                true,
                true,
                ClassTerms.TransferLimit.FREE);
    }

    private static void shares(Book book, Register register) {
        var deeds =
                List.of(
                        new Deed.Issue(RIK, 1, 8, 100_000),
                        new Deed.Issue(MARIE, 1, 20, 250_000),
                        new Deed.Issue(BAKERY, 2, 40, 500_000));
        for (var deed : deeds) {
            book.record(register, SYSTEM, draft(START, deed), Optional.empty());
        }
    }

    /// Records one more deed in register A; shares need not be paid in at once.
    public void record(LocalDate on, Deed deed) {
        try (var backroom = Backroom.of(site, "shares")) {
            var registers = new Registers(backroom, site.clock());
            var register = registers.find(coop.a().register()).orElseThrow();
            new Book(registers, _ -> LENIENT, site.clock())
                    .record(register, SYSTEM, draft(on, deed), Optional.empty());
        }
    }

    private static Draft draft(LocalDate on, Deed deed) {
        return new Draft(on, deed, NOBODY, "RvB-2020-01", List.of());
    }

    /// {@return a path of register A}
    public String path(String below) {
        return coop.a().path(below);
    }
}
