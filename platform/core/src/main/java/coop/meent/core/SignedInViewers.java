package coop.meent.core;

import coop.meent.api.Viewer;
import coop.meent.core.notices.Bell;
import coop.meent.core.people.Viewers;
import coop.meent.core.web.ViewerSource;
import io.javalin.http.Context;
import java.util.Optional;

/// Tells the web layer who asks; a call with an API token has no session.
record SignedInViewers(Viewers people, Bell bell) implements ViewerSource {
    @Override
    public Viewer of(Context ctx, String language) {
        return people.of(ctx, language);
    }

    @Override
    public Optional<String> session(Context ctx) {
        return people.sessionHashHex(ctx);
    }

    @Override
    public Optional<Viewer> stronger(Context ctx) {
        return people.stronger(ctx);
    }

    @Override
    public boolean waitsForCode(Context ctx) {
        return people.waitsForCode(ctx);
    }

    @Override
    public int waiting(Viewer viewer) {
        return bell.unread(viewer);
    }
}
