package org.faitiere.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;

import org.faitiere.local.backup.Installation;
import org.faitiere.local.platform.DataFolder;
import org.faitiere.local.platform.JdkFinder;
import org.faitiere.local.platform.LocalProblem;
import org.faitiere.local.platform.Platform;
import org.faitiere.local.platform.PlatformListener;
import org.faitiere.local.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that name an installation: a data folder of this machine, or the addresses
 * of a Kafka and a MongoDB.
 */
final class InstallationOptions {

	@Mixin
	private PortOptions ports = new PortOptions();

	@Option(names = "--data", paramLabel = "<dir>", descriptionKey = "option.data")
	private @Nullable Path data;

	@Option(names = "--kafka", paramLabel = "<host:port>", descriptionKey = "option.backupKafka")
	private @Nullable String kafka;

	@Option(names = "--kafka-config", paramLabel = "<file>", descriptionKey = "option.kafkaConfig")
	private @Nullable Path kafkaConfig;

	@Option(names = "--mongo", paramLabel = "<uri>", descriptionKey = "option.backupMongo")
	private @Nullable String mongo;

	/**
	 * Works on an installation whether it runs or not.
	 * @param work takes the installation and, if it is in a data folder, that folder
	 */
	void withAny(BiConsumer<Installation, Optional<Path>> work) {
		PlatformSettings settings = settings();
		if (isElsewhere()) {
			work.accept(installation(settings), Optional.empty());
		}
		else if (DataFolder.isInUse(settings.data())) {
			work.accept(installation(settings), Optional.of(settings.data()));
		}
		else {
			withStopped((installation, folder) -> work.accept(installation, folder.map((it) -> settings.data())));
		}
	}

	/**
	 * Works on an installation whose services do not run; of one in a data folder broker
	 * and database are started alone.
	 * @param work takes the installation and, if it is in a data folder, that folder
	 */
	void withStopped(BiConsumer<Installation, Optional<DataFolder>> work) {
		PlatformSettings settings = settings();
		if (isElsewhere()) {
			work.accept(installation(settings), Optional.empty());
			return;
		}
		try (DataFolder folder = DataFolder.open(settings.data());
				Platform platform = new Platform(settings, folder, PlatformListener.SILENT)) {
			platform.startInfrastructure();
			work.accept(installation(settings), Optional.of(folder));
		}
	}

	private boolean isElsewhere() {
		return this.kafka != null && this.mongo != null;
	}

	private Installation installation(PlatformSettings settings) {
		return new Installation(settings.kafkaAddress(), kafkaSettings(), settings.mongoAddress());
	}

	private PlatformSettings settings() {
		Path home = Home.find();
		return new PlatformSettings(home, (this.data != null) ? this.data : home.resolve("data"), this.ports.ports(),
				JdkFinder.find(), Optional.ofNullable(this.kafka), Optional.ofNullable(this.mongo));
	}

	private Map<String, String> kafkaSettings() {
		Map<String, String> settings = new HashMap<>();
		if (this.kafkaConfig != null) {
			try (Reader reader = Files.newBufferedReader(this.kafkaConfig)) {
				Properties properties = new Properties();
				properties.load(reader);
				properties.stringPropertyNames().forEach((it) -> settings.put(it, properties.getProperty(it)));
			}
			catch (IOException ex) {
				throw new LocalProblem("problem.unreadableFile", this.kafkaConfig, ex.toString());
			}
		}
		return settings;
	}

}
