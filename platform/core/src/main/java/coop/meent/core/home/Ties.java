package coop.meent.core.home;

import coop.meent.api.Organisations;
import coop.meent.api.Role;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.home.HomeFacts.Invited;
import coop.meent.core.home.HomeFacts.Tie;
import java.util.List;

/// Makes what a home shows of somebody's organisations.
final class Ties {
    private final Organisations organisations;
    private final Texts texts;

    Ties(Organisations organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    static boolean mayInvite(Role role) {
        return switch (role) {
            case REPRESENTATIVE, ADMINISTRATOR -> true;
            case REGISTRAR, EDITOR -> false;
        };
    }

    List<Belongings.InvitationView> invited(Viewer viewer, List<Invited> invitations) {
        return invitations.stream()
                .flatMap(it ->
                        organisations.find(it.organisation()).stream()
                                .map(found ->
                                        new Belongings.InvitationView(
                                                it.id(),
                                                found.name(),
                                                found.path(),
                                                texts.text(
                                                        viewer.language(),
                                                        "role." + it.role().name()),
                                                it.until())))
                .toList();
    }

    List<HomeView.TieView> of(Viewer viewer, List<Tie> ties) {
        return ties.stream()
                .flatMap(tie ->
                        organisations.find(tie.organisation()).stream()
                                .map(found ->
                                        new HomeView.TieView(
                                                found.name(),
                                                found.path(),
                                                texts.text(
                                                        viewer.language(),
                                                        "role." + tie.role().name()),
                                                tie.ends(),
                                                mayInvite(tie.role())
                                                        ? found.path() + "/invitations"
                                                        : "")))
                .toList();
    }
}
