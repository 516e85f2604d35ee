package coop.meent.soirees.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import java.util.List;

/// What this package brings to the plugin.
public final class DemoPart implements MeentPlugin {
    private final DemoContent content;

    private DemoPart(DemoContent content) {
        this.content = content;
    }

    public static DemoPart in(Platform platform) {
        return new DemoPart(new Demo(platform));
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(content);
    }
}
