package coop.meent.core.plugins;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/// What this process holds once everything that is garbage is gone.
///
/// @param upgrades after how many
/// @param heap in MB
/// @param metaspace in MB
/// @param classes loaded
/// @param files open handles
/// @param threads of the platform, not virtual ones
record Footprint(int upgrades, long heap, long metaspace, long classes, long files, long threads) {
    private static final long MEGABYTE = 1_000_000;

    static Footprint after(int upgrades) {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return new Footprint(
                upgrades,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
                metaspaceInUse() / MEGABYTE,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                handles(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static long metaspaceInUse() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(it -> it.getUsed())
                .sum();
    }

    private static long handles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean it
                ? it.getOpenFileDescriptorCount()
                : 0;
    }
}
