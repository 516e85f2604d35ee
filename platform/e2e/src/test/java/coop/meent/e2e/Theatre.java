package coop.meent.e2e;

import java.io.IOException;

/// One demo site and one browser, for all tests of this module.
final class Theatre implements AutoCloseable {
    private final Distribution site;
    private final Stage stage;

    private Theatre(Distribution site) {
        this.site = site;
        this.stage = Stage.open(site.address());
    }

    static Theatre open() {
        return new Theatre(Distribution.start());
    }

    /// {@return somebody new, with a browser of their own}
    Visitor visitor() {
        return stage.visitor(true);
    }

    /// {@return somebody new}
    ///
    /// @param scripts whether their browser runs scripts
    Visitor visitor(boolean scripts) {
        return stage.visitor(scripts);
    }

    /// {@return another browser before the same site, for another thread; who opens it closes it}
    Stage anotherStage() {
        return Stage.open(site.address());
    }

    /// {@return what the site wrote about itself since it started}
    String log() {
        return site.log();
    }

    @Override
    public void close() throws IOException {
        try (site) {
            stage.close();
        }
    }
}
