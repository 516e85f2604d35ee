package coop.meent.core.papers;

import coop.meent.api.Papers;
import coop.meent.core.themes.Look;
import coop.meent.core.work.HeavyWork;
import java.nio.file.Path;

/// Everything that concerns papers, built from what surrounds it.
public final class PapersFloor implements AutoCloseable {
    private final HeavyWork heavy;
    private final LongPress longPress;
    private final Press press;
    private final String base;

    private PapersFloor(HeavyWork heavy, LongPress longPress, Press press, String base) {
        this.heavy = heavy;
        this.longPress = longPress;
        this.press = press;
        this.base = base;
    }

    /// {@return everything that concerns papers}
    ///
    /// @param data folder of the site's own files; long papers grow in it
    /// @param base scheme, host and port of the site
    public static PapersFloor in(HeavyWork heavy, Path data, String base) {
        var press = new Press(new TypeCases());
        return new PapersFloor(heavy, new LongPress(press, data.resolve("papers")), press, base);
    }

    /// {@return what makes the papers of one plugin}
    ///
    /// @param look its templates and words
    public Papers of(Look look) {
        return new PluginPapers(look, base, heavy, press, longPress);
    }

    @Override
    public void close() {
        longPress.close();
    }
}
