import './manifest.test';
import './server.test';
import './status.test';
import './tool.test';
