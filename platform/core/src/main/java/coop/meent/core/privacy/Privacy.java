package coop.meent.core.privacy;

import coop.meent.api.Links;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.core.data.Across;
import coop.meent.core.mail.MailStore;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.site.IdentityProof;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Everything that concerns what the site keeps of persons, built from what surrounds it.
public final class Privacy {
    private final Declarations declarations;
    private final Erasure erasure;
    private final MyDataPages mine;
    private final RecordPages record;

    private Privacy(Surroundings around) {
        this.declarations = new Declarations(around.core());
        this.erasure =
                new Erasure(
                        new Erasure.Ground(
                                around.core(),
                                around.across(),
                                around.mails(),
                                around.texts(),
                                around.links(),
                                around.clock()),
                        declarations,
                        new ErasureLog(around.data().resolve("erasures.log")));
        var takeout =
                new Takeout(
                        around.doors(),
                        around.texts(),
                        around.data().resolve("takeouts"),
                        around.files());
        var data = new MyData(around.core(), declarations, takeout, erasure);
        this.mine = new MyDataPages(data, new IdentityProof(around.people(), around.clock()));
        this.record = new RecordPages(data);
    }

    /// What surrounds privacy.
    ///
    /// @param core the door of the schema `core`
    /// @param doors the door of each schema
    /// @param data folder of the site's own files
    /// @param files the bytes of what people sent in
    public record Surroundings(
            Transactions core,
            Across across,
            Function<String, Transactions> doors,
            PeopleServices people,
            Texts texts,
            Links links,
            MailStore mails,
            Clock clock,
            Path data,
            StoredBytes files) {}

    /// {@return everything that concerns what is kept of persons}
    public static Privacy in(Surroundings around) {
        return new Privacy(around);
    }

    /// {@return where plugins say what they keep of persons}
    public Declarations declarations() {
        return declarations;
    }

    /// Erases again who came back with a restored backup.
    ///
    /// @return how many came back
    public int repeatErasures() {
        return erasure.repeat();
    }

    public List<Route> routes() {
        return Stream.concat(mine.routes().stream(), record.routes().stream()).toList();
    }

    public List<Route> apiRoutes() {
        return Stream.concat(mine.apiRoutes().stream(), record.apiRoutes().stream()).toList();
    }
}
