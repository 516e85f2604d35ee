package coop.meent.core.files;

import coop.meent.api.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An image on its way to be kept: turned as its camera said, without anything that is not picture,
/// no larger than a screen, written once.
///
/// @param file where it lies
/// @param what it is
/// @param field for the problem, if there is one
record Picture(Path file, Recognised what, String field) {
    static final int LARGEST = 2_560;
    private static final int PAGE = 1_280;
    private static final int THUMB = 320;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int WIDEST = 20_000;

    Looked look() throws IOException {
        var size = PictureReader.size(file, what);
        if (size.isEmpty()) {
            return refused("files.problem.picture");
        }
        long pixels = (long) size.get().width * size.get().height;
        if (pixels > MOST_PIXELS || Math.max(size.get().width, size.get().height) > WIDEST) {
            return refused("files.problem.pixels", MOST_PIXELS / 1_000_000);
        }
        var form = WrittenForm.of(what);
        boolean asWritten =
                Math.max(size.get().width, size.get().height) <= LARGEST && form.isOf(file);
        var seen = PictureReader.read(file, what, 2 * LARGEST);
        return seen.isEmpty()
                ? refused("files.problem.picture")
                : new Looked.Fine(asWritten ? kept(form, file) : written(form, seen.get()));
    }

    private Looked refused(String key, Object... arguments) {
        return new Looked.Refused(Problem.of(field, key, arguments));
    }

    private Landed written(WrittenForm form, BufferedImage seen) throws IOException {
        var turned = Orientation.of(file, what).turned(Scaled.to(seen, LARGEST));
        var anew = beside(".anew");
        form.write(turned, anew);
        return kept(form, anew);
    }

    // its sizes are made of what is kept, so that they are the same whoever sends it
    private Landed kept(WrittenForm form, Path content) throws IOException {
        var picture = PictureReader.read(content, form.what(), LARGEST).orElseThrow();
        var variants = new LinkedHashMap<String, Path>();
        for (var wanted : Map.of(".thumb", THUMB, ".page", PAGE).entrySet()) {
            variant(form, picture, wanted.getKey(), wanted.getValue())
                    .ifPresent(it -> variants.put(wanted.getKey(), it));
        }
        return new Landed(
                Arrival.hash(content),
                content,
                variants,
                form.what(),
                Files.size(content),
                picture.getWidth(),
                picture.getHeight());
    }

    private Optional<Path> variant(WrittenForm form, BufferedImage picture, String name, int side)
            throws IOException {
        if (Math.max(picture.getWidth(), picture.getHeight()) <= side) {
            return Optional.empty();
        }
        var path = beside(name);
        form.write(Scaled.to(picture, side), path);
        return Optional.of(path);
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
