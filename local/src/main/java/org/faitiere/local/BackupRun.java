package org.faitiere.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.faitiere.local.backup.Backup;
import org.faitiere.local.backup.BackupListener;
import org.faitiere.local.platform.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Backs up a platform, running or not: ends with 0 if databases and log agree, with 1 if
 * they do not.
 */
@Command(name = "backup", sortOptions = false, mixinStandardHelpOptions = true)
final class BackupRun implements Callable<Integer>, BackupListener {

	@Parameters(index = "0", paramLabel = "<folder>", descriptionKey = "option.backupFolder")
	private Path folder = Path.of("");

	@Mixin
	private InstallationOptions installation = new InstallationOptions();

	@Option(names = "--lang", paramLabel = "<fr|en>", descriptionKey = "option.lang")
	private @Nullable String language;

	private final Console console;

	private long faults;

	BackupRun(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		this.installation.withAny((it, data) -> {
			Backup backup = new Backup(it, this.folder, this);
			backup.run();
			data.map(DataFolder::demoRecord).ifPresent(backup::keepDemoRecord);
		});
		this.console.say((this.faults == 0) ? "backup.agrees" : "backup.differs", this.folder,
				Long.toString(this.faults));
		return (this.faults == 0) ? 0 : 1;
	}

	@Override
	public void done(String key, Object... arguments) {
		this.console.say(key, arguments);
	}

	@Override
	public void fault(String key, Object... arguments) {
		this.faults++;
		this.console.say(key, arguments);
	}

}
