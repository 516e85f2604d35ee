package coop.meent.compass.outcomes;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.RespondentStore;
import coop.meent.compass.scans.RespondentStore.Respondent;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanSight;
import coop.meent.compass.scans.ScanStore;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Lets in who may read results: colleagues, whoever answered, and the board when they were shared
/// with it. To anybody else there is no such scan.
final class ResultsDoor {
    /// Purpose of a respondent's own link.
    static final String PURPOSE = "scan.answer";

    private final ScanStore scans = new ScanStore();
    private final RespondentStore respondents = new RespondentStore();
    private final Platform platform;
    private final ScanSight sight;

    ResultsDoor(Platform platform, ScanSight sight) {
        this.platform = platform;
        this.sight = sight;
    }

    /// {@return the scan in the path, for who is signed in}
    Place byAccount(Context ctx) {
        var viewer = Viewer.of(ctx);
        var id = Asked.number(ctx.pathParam("scan"), 9).map(Math::toIntExact);
        return id.flatMap(it -> platform.transactions().read(viewer, db -> found(db, viewer, it)))
                .orElseThrow(ResultsDoor::none);
    }

    /// {@return the scan that the link in the path answers}
    Place byLink(Context ctx) {
        var pass = platform.passes().open(ctx, PURPOSE);
        var viewer = Viewer.of(ctx);
        var path = "/compass/answer/" + ctx.pathParam("secret");
        long respondent = Long.parseLong(pass.claim("respondent"));
        return platform.transactions()
                .read(viewer, db -> respondents.find(db, respondent).flatMap(it -> of(db, it)))
                .map(it -> new Place(it, viewer, path, false))
                .orElseThrow(ResultsDoor::none);
    }

    private Optional<Scan> of(Handle db, Respondent respondent) {
        return scans.find(db, respondent.scan());
    }

    private Optional<Place> found(Handle db, Viewer viewer, int id) {
        return scans.find(db, id)
                .filter(it ->
                        sight.belongs(viewer, it)
                                || sight.reads(viewer, it)
                                || answers(db, viewer, it))
                .map(it -> new Place(it, viewer, it.path(), sight.belongs(viewer, it)));
    }

    private boolean answers(Handle db, Viewer viewer, Scan scan) {
        return viewer.person().isPresent()
                && respondents.of(db, scan.id(), viewer.person().getAsLong()).isPresent();
    }

    private static MeentException none() {
        return MeentException.notFound("scan of that number");
    }
}
