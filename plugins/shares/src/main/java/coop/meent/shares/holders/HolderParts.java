package coop.meent.shares.holders;

import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.shares.registers.RegisterParts;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class HolderParts {
    private final Entrance entrance;
    private final HolderDesk desk;
    private final HolderPages pages;
    private final PartyPages parties;
    private final ContactPages contact;
    private final LinkPages link;
    private final NumberPages number;
    private final HolderApi api;
    private final HolderFactsApi facts;
    private final AgeWatch ages;
    private final Forgetting forgetting;

    public HolderParts(Platform platform, RegisterParts registers) {
        var clock = platform.clock();
        var choices = new Choices(platform.texts());
        var fields = new IdentityFields(Postcodes.read());
        var door = new HolderDoor(registers.door(), registers.registers(), clock);
        var numbers =
                new NationalNumbers(
                        registers.registers(), registers.log(), platform.seals(), clock);
        var invitations = new Invitations(registers.registers(), platform.passes(), clock);
        var reach = new LinkPages.ReachRow(platform.people(), platform.links(), platform.passes());
        this.entrance = new Entrance(registers.registers(), clock);
        this.desk = new HolderDesk(registers.registers(), clock);
        this.pages = new HolderPages(door, entrance, desk, choices, fields);
        this.parties = new PartyPages(door, desk, choices);
        this.contact = new ContactPages(door, desk, choices);
        this.link = new LinkPages(door, desk, invitations, reach);
        this.number = new NumberPages(door, numbers);
        this.api = new HolderApi(door, entrance, desk, fields);
        this.facts = new HolderFactsApi(door, desk, numbers, api, link);
        this.ages = new AgeWatch(registers.registers(), platform.people(), clock);
        this.forgetting = new Forgetting(registers.registers(), clock);
    }

    public Entrance entrance() {
        return entrance;
    }

    public HolderDesk desk() {
        return desk;
    }

    /// {@return the pages without a register in their path, which come first}
    public List<Route> fixedRoutes() {
        return link.fixedRoutes();
    }

    /// {@return the pages below `/shares/{register}/holders`, but the list and the holder's own
    /// page}
    public List<Route> routes() {
        return Stream.of(
                        pages.routes(),
                        parties.routes(),
                        contact.routes(),
                        link.routes(),
                        number.routes())
                .flatMap(List::stream)
                .toList();
    }

    public List<Route> apiRoutes() {
        return Stream.concat(api.routes().stream(), facts.routes().stream()).toList();
    }

    public List<ScheduledWork> scheduledWork() {
        return List.of(ages.daily(), forgetting.daily());
    }

    public List<NoticeKind> noticeKinds() {
        return List.of(ages.kind());
    }
}
