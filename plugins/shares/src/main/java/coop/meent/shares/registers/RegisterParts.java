package coop.meent.shares.registers;

import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.WaitingSource;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin, and what the packages above build on.
public final class RegisterParts {
    private final Platform platform;
    private final Registers registers;
    private final Standings standings;
    private final AccessLog log;
    private final RegisterDoor door;
    private final SecondPerson secondPerson;
    private final Closing closing;
    private final OpenPages opening;
    private final MandatePages mandates;

    public RegisterParts(Platform platform) {
        this.platform = platform;
        this.registers = new Registers(platform.transactions(), platform.clock());
        this.standings = new Standings(registers);
        this.log = new AccessLog(registers);
        this.door = new RegisterDoor(standings, log);
        this.secondPerson = new SecondPerson(registers, platform.people());
        this.closing = new Closing(registers, platform.texts());
        this.opening = new OpenPages(platform, registers);
        var giving = new Mandates(registers, platform.people());
        this.mandates = new MandatePages(door, registers, giving, platform);
    }

    public Registers registers() {
        return registers;
    }

    public Standings standings() {
        return standings;
    }

    public AccessLog log() {
        return log;
    }

    public RegisterDoor door() {
        return door;
    }

    public SecondPerson secondPerson() {
        return secondPerson;
    }

    /// {@return the pages without a register in their path, which come first}
    public List<Route> fixedRoutes() {
        return opening.routes();
    }

    /// {@return the pages below `/shares/{register}`}
    ///
    /// @param kinds what of the packages above can be asked of a second person
    public List<Route> routes(List<Proposed> kinds) {
        var people = platform.people();
        return Stream.of(
                        new ProposalPages(door, secondPerson, decisions(kinds), people).routes(),
                        mandates.routes(),
                        new LogPages(door, log, people).routes(),
                        closings().routes())
                .flatMap(List::stream)
                .toList();
    }

    /// {@return the same for programs}
    ///
    /// @param kinds as for the pages
    public List<Route> apiRoutes(List<Proposed> kinds) {
        return Stream.of(
                        new RegisterApi(registers, door, opening, mandates, log).routes(),
                        new ProposalApi(door, secondPerson, decisions(kinds), closings()).routes())
                .flatMap(List::stream)
                .toList();
    }

    private ClosingPages closings() {
        return new ClosingPages(door, secondPerson, closing);
    }

    private Decisions decisions(List<Proposed> kinds) {
        return new Decisions(
                secondPerson, Stream.concat(Stream.of(closing), kinds.stream()).toList());
    }

    /// {@return what a demo decides}
    public DemoDecisions demo() {
        return new DemoDecisions(secondPerson, closing, mandates.mandates());
    }

    public List<WaitingSource> waiting() {
        return List.of(new AtHome(secondPerson, standings, platform.texts())::of);
    }

    public List<NoticeKind> noticeKinds() {
        return new Tidings(registers).kinds();
    }
}
