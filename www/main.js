import { createApp } from "./view/app.js";

void createApp().start();
