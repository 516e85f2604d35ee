package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// A visitor without a mouse. Whatever the keyboard comes past on its way has to show that it has
/// the focus, within the window.
final class Keys {
    private static final int FURTHEST = 250;
    private static final String HERE = "here";
    private static final String ELSEWHERE = "elsewhere";
    private static final String STOP =
            """
            target => {
              const it = document.activeElement;
              if (it === document.body || it === document.documentElement) {
                return 'elsewhere';
              }
              const name = it.outerHTML.slice(0, 160);
              const ringed = el => getComputedStyle(el).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(el).outlineWidth) >= 1;
              const around = [it, it.parentElement, it.nextElementSibling, ...(it.labels ?? [])];
              if (!around.some(el => el && ringed(el))) {
                return 'does not show its focus: ' + name;
              }
              const seen = [it, ...(it.labels ?? [])].flatMap(el => [...el.getClientRects()])
                .some(box => {
                  const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
                  const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
                  const top = document.elementFromPoint(x, y);
                  return top && around.some(el => el && (el.contains(top) || top.contains(el)));
                });
              if (!seen) {
                return 'has the focus out of sight: ' + name;
              }
              return it === target ? 'here' : 'elsewhere';
            }
            """;

    private final Visitor visitor;

    Keys(Visitor visitor) {
        this.visitor = visitor;
    }

    Visitor visitor() {
        return visitor;
    }

    /// Tabs on until it has the focus.
    void reach(Locator target) {
        target.waitFor();
        for (int steps = 0; steps < FURTHEST; steps++) {
            var stop = stop(target);
            if (stop.equals(HERE)) {
                return;
            }
            assertThat(stop).as(visitor.path()).isEqualTo(ELSEWHERE);
            strike("Tab");
        }
        throw new AssertionError(visitor.path() + ": the keyboard does not reach " + target);
    }

    private String stop(Locator target) {
        return String.valueOf(target.evaluate(STOP));
    }

    void strike(String key) {
        visitor.page().keyboard().press(key);
    }

    void type(String field, String text) {
        reach(visitor.page().locator("#" + field));
        strike("Control+A");
        visitor.page().keyboard().type(text);
    }

    /// Chooses from a list with the arrows.
    void choose(String field, String value) {
        var list = visitor.page().locator("#" + field);
        reach(list);
        strike("Home");
        while (!list.inputValue().equals(value)) {
            var before = list.inputValue();
            strike("ArrowDown");
            assertThat(list.inputValue()).as("options of " + field).isNotEqualTo(before);
        }
    }

    /// Chooses one of a group of radio buttons: the group is one stop, arrows go through it.
    void pick(String group, String value) {
        var all = visitor.main().locator("input[name=" + group + "]");
        var wanted = visitor.main().locator("input[name=" + group + "][value=" + value + "]");
        var chosen = all.and(visitor.page().locator(":checked"));
        reach(chosen.count() == 0 ? all.first() : chosen);
        if (chosen.count() == 0) {
            strike("Space");
        }
        for (int i = 0; !wanted.isChecked() && i < all.count(); i++) {
            strike("ArrowDown");
        }
        assertThat(wanted.isChecked()).as(group + " is " + value).isTrue();
    }

    /// Says for whom something is, which is asked by buttons where there are few answers, and by a
    /// list where there are many.
    void audience(String term) {
        if (visitor.page().locator("select#audience").count() > 0) {
            choose("audience", term);
        } else {
            pick("audience", term);
        }
    }

    void tick(Locator box) {
        reach(box);
        strike("Space");
        assertThat(box.isChecked()).isTrue();
    }

    void press(Locator button) {
        reach(button);
        strike("Enter");
    }

    void press(String button) {
        press(named(AriaRole.BUTTON, button));
    }

    void follow(String link) {
        press(named(AriaRole.LINK, link));
    }

    private Locator named(AriaRole role, String name) {
        var exact = new Locator.GetByRoleOptions().setName(name).setExact(true);
        return visitor.page().locator("body").getByRole(role, exact).first();
    }

    /// Waits until the page says each of these.
    void see(String... texts) {
        for (var text : texts) {
            visitor.main().getByText(text).locator("visible=true").first().waitFor();
        }
    }

    /// {@return what the browser held against the site on the way}
    List<String> complaints() {
        return visitor.complaints();
    }
}
