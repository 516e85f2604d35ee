package coop.meent.core.groups;

import coop.meent.api.MeentException;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.List;

/// Makes groups for a demo, as people would.
public final class GroupDemo {
    private final GroupDesk desk;
    private final MemberDesk members;

    GroupDemo(GroupDesk desk, MemberDesk members) {
        this.desk = desk;
        this.members = members;
    }

    /// A group to make.
    ///
    /// @param description in Markdown
    /// @param people addresses of those who come after its keeper; the first is the deputy
    public record Wanted(
            String name,
            String description,
            boolean alsoGuests,
            LocalDate starts,
            List<String> people) {
        public Wanted {
            people = List.copyOf(people);
        }
    }

    /// Makes a group and lets people in.
    ///
    /// @param keeper whoever makes it, acting for a member
    /// @param team who opens it to guests
    public void make(Viewer keeper, Viewer team, Wanted wanted) {
        var form = new GroupForm(wanted.name(), wanted.description(), "", "", false, "");
        long id = desk.make(keeper, form, wanted.starts()).id().orElseThrow();
        var open =
                new GroupForm(
                        wanted.name(),
                        wanted.description(),
                        Long.toString(keeper.person().orElseThrow()),
                        "",
                        wanted.alsoGuests(),
                        "");
        desk.change(team, id, open);
        wanted.people().forEach(it -> add(team, id, it, wanted.starts()));
        var counting = members.counting(team, desk.find(team, id));
        counting.stream()
                .filter(it -> it.person() != keeper.person().orElseThrow())
                .filter(it -> !it.organisations().isEmpty())
                .findFirst()
                .ifPresent(it -> desk.change(team, id, with(open, it.person())));
    }

    private static GroupForm with(GroupForm open, long deputy) {
        return new GroupForm(
                open.name(),
                open.description(),
                open.keeper(),
                Long.toString(deputy),
                open.alsoGuests(),
                "");
    }

    private void add(Viewer team, long id, String email, LocalDate starts) {
        var form = new MemberForm(email, "", starts.toString(), "");
        if (!(members.add(team, id, form) instanceof Added.Done)) {
            throw MeentException.notFound("way to add somebody to group " + id);
        }
    }
}
