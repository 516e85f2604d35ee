package coop.meent.testkit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.lang.runtime.ObjectMethods;
import java.util.ArrayList;
import java.util.List;

/// The class loaders of the plugins that ran, without keeping any alive.
public final class Loaders {
    private final List<WeakReference<ClassLoader>> seen = new ArrayList<>();

    /// Remembers those of what runs now.
    public void note(Site site) {
        for (var plugin : site.plugins()) {
            var loader = plugin.getClass().getClassLoader();
            if (seen.stream().noneMatch(it -> it.refersTo(loader))) {
                seen.add(new WeakReference<>(loader));
            }
        }
    }

    /// {@return how many different ones were noted}
    public int seen() {
        return seen.size();
    }

    /// {@return how many are still in memory; collects until there are no more than hoped for}
    public long alive(int hoped) {
        Component.displaceOthers();
        long alive = seen.size();
        for (int i = 0; i < 20 && alive > hoped; i++) {
            System.gc();
            alive = seen.stream().filter(it -> !it.refersTo(null)).count();
        }
        return alive;
    }

    /// A record as the JDK sees it, with a component of a type that may go away.
    ///
    /// The JDK keeps, softly and for all records together, the last such type for which it made
    /// `hashCode` and `equals`. That is no leak, but it keeps a stopped plugin in memory until
    /// another one comes by: this one.
    private record Component(Object it) {
        static void displaceOthers() {
            make("hashCode", MethodType.methodType(int.class, Component.class));
            make("equals", MethodType.methodType(boolean.class, Component.class, Object.class));
        }

        private static void make(String method, MethodType type) {
            var passing = new ClassLoader(Loaders.class.getClassLoader()) {};
            var faces = new Class<?>[] {Runnable.class};
            var one = Proxy.newProxyInstance(passing, faces, (_, _, _) -> null).getClass();
            var getter = MethodHandles.dropArguments(MethodHandles.zero(one), 0, Component.class);
            try {
                ObjectMethods.bootstrap(
                        MethodHandles.lookup(), method, type, Component.class, "it", getter);
            } catch (Throwable broken) {
                throw new IllegalStateException("the JDK makes no " + method, broken);
            }
        }
    }
}
