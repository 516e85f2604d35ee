package coop.meent.core.plugins;

import coop.meent.core.plugins.Condition.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginStatusProvider;

/// PF4J, as far as we use it: it knows what is loaded, checks versions, and makes the class
/// loaders.
final class PluginClasses extends DefaultPluginManager {
    /// The version of `platform/api` that this host implements.
    static final String API_VERSION = ApiVersion.ours();

    PluginClasses(Path plugins) {
        super(plugins);
        setSystemVersion(API_VERSION); // or PF4J would accept every range without a word
    }

    /// Loads the classes of an unpacked plugin; an older version of it goes on with its own loader.
    ///
    /// @throws PluginRefused when it does not fit
    ClassLoader load(Manifest manifest, Path folder) {
        if (!getVersionManager().checkVersionConstraint(API_VERSION, manifest.api())) {
            throw new PluginRefused(
                    Kind.FITS,
                    "It works with the api %s and this site has %s: take a version of it for this site."
                            .formatted(manifest.api(), API_VERSION));
        }
        forget(manifest.id());
        try {
            loadPlugin(folder);
        } catch (PluginRuntimeException failure) {
            throw new PluginRefused(
                    "Its classes cannot be loaded: " + failure.getMessage(), failure);
        }
        return getPluginClassLoader(manifest.id());
    }

    /// Forgets a plugin without closing its class loader: requests that began with it still need
    /// that.
    void forget(String id) {
        if (getPlugin(id) != null) {
            getPluginClassLoaders().remove(id);
            unloadPlugin(id);
        }
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path folder) {
                return Files.exists(folder.resolve(Manifest.FILE));
            }

            @Override
            public PluginDescriptor find(Path folder) {
                return new Descriptor(Manifest.in(folder));
            }
        };
    }

    private static final class Descriptor extends DefaultPluginDescriptor {
        Descriptor(Manifest manifest) {
            super(
                    manifest.id(),
                    manifest.about("en"),
                    "org.pf4j.Plugin",
                    manifest.version(),
                    manifest.api(),
                    "",
                    "");
        }
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path folder) {
                return Files.isDirectory(folder);
            }

            @Override
            public ClassLoader loadPlugin(Path folder, PluginDescriptor descriptor) {
                return OwnClassesFirst.of(PluginClasses.this, descriptor, folder);
            }
        };
    }

    // what is wanted is in our own table
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {
                throw new UnsupportedOperationException("plugins are switched by the host");
            }

            @Override
            public void enablePlugin(String id) {
                throw new UnsupportedOperationException("plugins are switched by the host");
            }
        };
    }

    /// The plugin's own classes first, then ours; never the host's inside.
    private static final class OwnClassesFirst extends PluginClassLoader {
        private OwnClassesFirst(PluginManager manager, PluginDescriptor descriptor) {
            super(manager, descriptor, PluginClasses.class.getClassLoader());
        }

        static ClassLoader of(PluginManager manager, PluginDescriptor descriptor, Path folder) {
            var loader = new OwnClassesFirst(manager, descriptor);
            var jars = folder.resolve("lib").toFile().listFiles((_, name) -> name.endsWith(".jar"));
            if (jars == null) {
                loader.addFile(folder.toFile());
            } else {
                for (var jar : jars) {
                    loader.addFile(jar);
                }
            }
            return loader;
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (name.startsWith("coop.meent.core.") || name.startsWith("coop.meent.app.")) {
                throw new ClassNotFoundException(name + " is the host's inside");
            }
            return super.loadClass(name);
        }
    }
}
