// Installs what the UI is built with, unless it is there already.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const wanted = "package-lock.json";
const installed = "node_modules/.package-lock.json";

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
	const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { stdio: "inherit", shell: process.platform === "win32" });
	process.exit(status ?? 1);
}
