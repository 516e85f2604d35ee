package coop.meent.soirees.demo;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Reads a file of the demo.
final class DemoResource {
    private static final int TYPES = 64;

    private DemoResource() {}

    /// {@return what the file says}
    ///
    /// @param name beside the others of the demo, e.g. `events.json`
    static <T> T read(String name, Class<T> type) {
        // the cache that all mappers share would keep this plugin's classes when it is switched off
        LookupCache<Object, JavaType> own = new LRUMap<>(TYPES, TYPES);
        var types = TypeFactory.defaultInstance().withCache(own);
        var mapper = JsonMapper.builder().typeFactory(types).build();
        try (var in = DemoResource.class.getResourceAsStream("/demo/" + name)) {
            return mapper.readValue(Objects.requireNonNull(in, name), type);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + name, failure);
        }
    }
}
