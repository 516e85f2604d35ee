package coop.meent.core.outbound;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts only certificates that name the host. The JDK's own check is content with one for the
/// address, as that is what the client connects to.
final class NamedTrust extends X509ExtendedTrustManager {
    private static final int DNS_NAME = 2;

    private final X509ExtendedTrustManager usual;
    private final String host;

    NamedTrust(X509ExtendedTrustManager usual, String host) {
        this.usual = usual;
        this.host = host;
    }

    /// {@return a context that remembers no session: one that is resumed would not be looked at}
    SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK speaks TLS", impossible);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        usual.checkServerTrusted(chain, type, engine);
        checkName(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        usual.checkServerTrusted(chain, type, socket);
        checkName(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        usual.checkServerTrusted(chain, type);
        checkName(chain[0]);
    }

    private void checkName(X509Certificate certificate) throws CertificateException {
        var names = Optional.ofNullable(certificate.getSubjectAlternativeNames());
        if (names.stream().flatMap(Collection::stream).noneMatch(this::isHost)) {
            throw new CertificateException("the certificate does not name " + host);
        }
    }

    private boolean isHost(List<?> name) {
        if (!Integer.valueOf(DNS_NAME).equals(name.get(0))) {
            return false;
        }
        var dns = String.valueOf(name.get(1));
        int dot = host.indexOf('.');
        return dns.equalsIgnoreCase(host)
                || (dot > 0 && dns.equalsIgnoreCase("*" + host.substring(dot)));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("nobody connects to this side");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw new CertificateException("nobody connects to this side");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("nobody connects to this side");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
