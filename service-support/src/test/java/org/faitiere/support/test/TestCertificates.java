package org.faitiere.support.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate of localhost with its key, and the store of who trusts it; made by the
 * keytool of the JDK.
 */
public final class TestCertificates {

	/** Password of both stores. */
	public static final String PASSWORD = "for-tests-only";

	private static final String ALIAS = "localhost";

	private final Path folder;

	private TestCertificates(Path folder) {
		this.folder = folder;
	}

	/**
	 * Makes both stores in a new folder.
	 */
	public static TestCertificates make() {
		try {
			return new TestCertificates(Files.createTempDirectory("certificates")).made();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Puts other ones in the place of both, as an operator does before they end.
	 */
	public void renewBy(TestCertificates others) throws IOException {
		for (Path store : List.of(keyStore(), trustStore())) {
			Path aside = Files.copy(others.folder.resolve(store.getFileName()), this.folder.resolve("next"));
			Files.move(aside, store, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	public Path keyStore() {
		return this.folder.resolve("key.p12");
	}

	public Path trustStore() {
		return this.folder.resolve("trust.p12");
	}

	public PrivateKey key() throws GeneralSecurityException, IOException {
		return (PrivateKey) opened().getKey(ALIAS, PASSWORD.toCharArray());
	}

	public X509Certificate certificate() throws GeneralSecurityException, IOException {
		return (X509Certificate) opened().getCertificate(ALIAS);
	}

	/**
	 * The arguments by which an application trusts the certificate under a bundle's name.
	 */
	public List<String> trustedBy(String bundle) {
		String prefix = "--spring.ssl.bundle.jks." + bundle + ".";
		return List.of(prefix + "truststore.location=file:" + trustStore(), prefix + "truststore.password=" + PASSWORD,
				prefix + "truststore.type=PKCS12", prefix + "reload-on-update=true");
	}

	private KeyStore opened() throws GeneralSecurityException, IOException {
		return KeyStore.getInstance(keyStore().toFile(), PASSWORD.toCharArray());
	}

	private TestCertificates made() {
		Path file = this.folder.resolve("certificate.pem");
		keytool("-genkeypair", "-keystore", keyStore().toString(), "-keyalg", "EC", "-groupname", "secp256r1", "-dname",
				"CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "1");
		keytool("-exportcert", "-keystore", keyStore().toString(), "-rfc", "-file", file.toString());
		keytool("-importcert", "-keystore", trustStore().toString(), "-noprompt", "-file", file.toString());
		return this;
	}

	private static void keytool(String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
		command.addAll(List.of(arguments));
		command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12", "-storepass", PASSWORD));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes());
			if (process.waitFor() != 0) {
				throw new IllegalStateException(said);
			}
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
