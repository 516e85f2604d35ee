package coop.meent.sharing.inventory;

import coop.meent.api.Platform;
import coop.meent.api.StoredFile;
import coop.meent.api.Taken;
import coop.meent.api.Viewer;
import coop.meent.sharing.inventory.Import.State;
import coop.meent.sharing.inventory.Line.Remark;
import coop.meent.sharing.things.Photos;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes in a sheet that is sent, with its pictures, and lays it ready with all that is to be told
/// of it.
final class Reception {
    /// In bytes.
    static final int LARGEST = 5_000_000;

    /// In bytes, pictures and all.
    static final long WITH_PICTURES = 200_000_000;

    private static final int MOST_PICTURES = 400;
    private static final int LONGEST_NAME = 200;

    private final Platform platform;
    private final Perusal perusal;
    private final Imports imports;

    Reception(Platform platform, Perusal perusal, Imports imports) {
        this.platform = platform;
        this.perusal = perusal;
        this.imports = imports;
    }

    /// A sheet that was sent.
    record Sent(String name, byte[] bytes) {}

    /// A picture of a line, taken and not kept yet.
    record Picture(int no, int position, StoredFile file) {
        PictureStore.Ready ready() {
            return new PictureStore.Ready(no, position, file.id(), file.path());
        }
    }

    /// What was found.
    record Found(List<Line> lines, List<Picture> pictures) {}

    /// Lays ready what is in a sheet.
    ///
    /// @return the id of the import
    /// @throws Unfit when there is none, or nothing that can be read; then nothing is kept
    long send(Perusal.Order order, Sent sent, Pictures zip) {
        if (sent.bytes().length == 0) {
            throw new Unfit("sheet", "inventory.unfit.none");
        }
        if (sent.bytes().length > LARGEST) {
            throw new Unfit("sheet", "inventory.unfit.large");
        }
        var pictures = new ArrayList<Picture>();
        var lines =
                perusal.of(order, sent.bytes()).stream()
                        .map(it -> it.told(taken(order.viewer(), it, zip, pictures)))
                        .toList();
        return imports.lay(
                order.viewer(), sheet(order, sent, lines.size()), new Found(lines, pictures));
    }

    // what is odd about the pictures of a line; those that are fine are added to the list
    private List<Remark> taken(Viewer viewer, Line line, Pictures zip, List<Picture> pictures) {
        var odd = new ArrayList<Remark>();
        if (!line.works()) {
            return odd;
        }
        int position = 0;
        for (var name : line.photos()) {
            position++;
            var bytes =
                    position > Photos.MOST || pictures.size() >= MOST_PICTURES
                            ? Optional.<byte[]>empty()
                            : zip.find(name);
            if (bytes.isEmpty()) {
                odd.add(Remark.of("inventory.remark.photo", name));
                continue;
            }
            switch (platform.files()
                    .take(viewer, Photos.SHELF, name, new ByteArrayInputStream(bytes.get()))) {
                case Taken.Fine(var file) -> pictures.add(new Picture(line.no(), position, file));
                case Taken.Refused _, Taken.Nothing _ ->
                        odd.add(Remark.of("inventory.remark.picture", name));
            }
        }
        return odd;
    }

    private Import sheet(Perusal.Order order, Sent sent, int lines) {
        return new Import(
                0,
                order.organisation(),
                order.viewer().person(),
                platform.clock().instant(),
                sent.name().substring(0, Math.min(sent.name().length(), LONGEST_NAME)),
                State.READY,
                lines,
                0,
                0,
                0,
                0,
                0,
                OptionalLong.empty());
    }
}
