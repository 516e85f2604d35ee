package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Route;
import coop.meent.core.themes.Asset;
import coop.meent.core.themes.Assets;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Style sheets, fonts, scripts and pictures, under names that carry their hash.
public final class AssetRoutes {
    private final Function<String, Optional<Assets>> owners;

    /// @param owners finds the files of `theme`, `core` or a plugin
    public AssetRoutes(Function<String, Optional<Assets>> owners) {
        this.owners = owners;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/assets/{owner}/<file>", Access.EVERYONE, this::serve)
                        .sample("/assets/theme/icon.svg"));
    }

    private void serve(Context ctx) {
        var file = ctx.pathParam("file");
        var asset =
                owners.apply(ctx.pathParam("owner"))
                        .flatMap(it -> it.find(file))
                        .orElseThrow(() -> MeentException.notFound("asset"));
        ctx.header(Header.CACHE_CONTROL, asset.cacheControl());
        ctx.header(Header.ETAG, asset.etag());
        ctx.header(Header.VARY, Header.ACCEPT_ENCODING);
        ctx.contentType(asset.contentType());
        if (asset.etag().equals(ctx.header(Header.IF_NONE_MATCH))) {
            ctx.status(304);
            return;
        }
        write(ctx, asset);
    }

    private static void write(Context ctx, Asset asset) {
        var accepted = Optional.ofNullable(ctx.header(Header.ACCEPT_ENCODING)).orElse("");
        if (asset.gzipped().isPresent() && accepted.contains("gzip")) {
            ctx.header(Header.CONTENT_ENCODING, "gzip");
            ctx.result(asset.gzipped().get());
        } else {
            ctx.result(asset.bytes());
        }
    }
}
