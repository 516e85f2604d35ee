package coop.meent.shares.demo;

import coop.meent.api.Viewer;
import coop.meent.shares.holders.Contact;
import coop.meent.shares.holders.HolderDesk;
import coop.meent.shares.holders.Party;
import coop.meent.shares.holders.Party.Part;
import coop.meent.shares.holders.PartyRole;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Who acts for whom in the demo: guardians, people who hold together, who speaks for an
/// organisation; and one death.
final class DemoFamilies {
    private static final long COUPLE = 11;
    private static final long BAKERY = 8;
    private static final long DECEASED = 14;
    private static final long CHILD_OF_MEMBER = 21;
    private static final long GRANDCHILD = 60;
    private static final long GRANDMOTHER = 1;

    private final HolderDesk desk;
    private final Register register;
    private final Viewer viewer;

    DemoFamilies(HolderDesk desk, Register register, Viewer viewer) {
        this.desk = desk;
        this.register = register;
        this.viewer = viewer;
    }

    void fill(Viewer member) {
        var since = LocalDate.of(2013, 12, 6);
        party(CHILD_OF_MEMBER, guardian(4, member.person(), "moeder", since));
        party(
                GRANDCHILD,
                guardian(GRANDMOTHER, OptionalLong.empty(), "grootmoeder", since.plusYears(11)));
        party(COUPLE, owner("Wout Baeyens"));
        party(COUPLE, owner("Tine Temmerman"));
        party(BAKERY, speaker("Marijke Deforce"));
        desk.died(register, viewer, DECEASED, Optional.of(LocalDate.of(2022, 2, 8)));
    }

    private void party(long holder, Party party) {
        desk.add(register, viewer, holder, party);
    }

    private static Party guardian(
            long other, OptionalLong person, String capacity, LocalDate since) {
        return new Party(
                0,
                PartyRole.GUARDIAN,
                OptionalLong.of(other),
                "",
                person,
                new Contact("nl", "", ""),
                capacity,
                Optional.empty(),
                since,
                Optional.empty());
    }

    private static Party owner(String name) {
        return named(PartyRole.OWNER, name, "", Optional.of(new Part(1, 2)));
    }

    private static Party speaker(String name) {
        return named(PartyRole.REPRESENTATIVE, name, "bestuurder", Optional.empty());
    }

    private static Party named(PartyRole role, String name, String capacity, Optional<Part> part) {
        return new Party(
                0,
                role,
                OptionalLong.empty(),
                name,
                OptionalLong.empty(),
                new Contact("nl", "", ""),
                capacity,
                part,
                LocalDate.of(2012, 1, 16),
                Optional.empty());
    }
}
