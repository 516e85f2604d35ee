package coop.meent.core.papers;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// All drawers of objects on papers; each knows its own type.
record Drawers(List<FSObjectDrawerFactory> all) implements FSObjectDrawerFactory {
    @Override
    public boolean isReplacedObject(Element element) {
        return all.stream().anyMatch(it -> it.isReplacedObject(element));
    }

    /// {@return none for what is no drawing, as the library wants it}
    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return all.stream()
                .filter(it -> it.isReplacedObject(element))
                .findFirst()
                .map(it -> it.createDrawer(element))
                .orElse(null);
    }
}
