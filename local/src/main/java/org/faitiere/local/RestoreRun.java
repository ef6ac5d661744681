package org.faitiere.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.faitiere.local.backup.BackupListener;
import org.faitiere.local.backup.Restoration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Restores a backup into an empty platform.
 */
@Command(name = "restore", sortOptions = false, mixinStandardHelpOptions = true)
final class RestoreRun implements Callable<Integer>, BackupListener {

	@Parameters(index = "0", paramLabel = "<folder>", descriptionKey = "option.backupFolder")
	private Path folder = Path.of("");

	@Mixin
	private InstallationOptions installation = new InstallationOptions();

	@Option(names = "--replicas", paramLabel = "<n>", defaultValue = "1", descriptionKey = "option.replicas")
	private short replicas;

	@Option(names = "--incomplete", descriptionKey = "option.incomplete")
	private boolean incomplete;

	@Option(names = "--lang", paramLabel = "<fr|en>", descriptionKey = "option.lang")
	private @Nullable String language;

	private final Console console;

	RestoreRun(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		this.installation.withStopped((it, data) -> {
			Restoration restoration = new Restoration(it, this.folder, this);
			restoration.run(this.replicas, this.incomplete);
			data.ifPresent((folder) -> {
				folder.forgetServices();
				restoration.restoreDemoRecord(folder.demoRecord());
			});
		});
		this.console.say("restore.done", this.folder);
		return 0;
	}

	@Override
	public void done(String key, Object... arguments) {
		this.console.say(key, arguments);
	}

	@Override
	public void fault(String key, Object... arguments) {
		this.console.say(key, arguments);
	}

}
